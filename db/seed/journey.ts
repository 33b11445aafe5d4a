import type { TouchpointDesign } from './touchpoints/design';
import { awareness } from './touchpoints/awareness';
import { cultivation } from './touchpoints/cultivation';
import { loyalty } from './touchpoints/loyalty';
import { purchase } from './touchpoints/purchase';
import { service } from './touchpoints/service';

/** The five stages of the journey with their touchpoints, in order. */
export const STAGES = [
  { slug: 'awareness', name: 'Awareness and discovery', touchpoints: awareness },
  { slug: 'cultivation', name: 'Cultivation', touchpoints: cultivation },
  { slug: 'purchase', name: 'Purchase', touchpoints: purchase },
  { slug: 'service', name: 'Service', touchpoints: service },
  { slug: 'loyalty', name: 'Loyalty and advocacy', touchpoints: loyalty },
] as const satisfies readonly { slug: string; name: string; touchpoints: readonly TouchpointDesign[] }[];

export const TOUCHPOINTS: readonly TouchpointDesign[] = STAGES.flatMap((stage) => [...stage.touchpoints]);

const bySlug = new Map(TOUCHPOINTS.map((touchpoint) => [touchpoint.slug, touchpoint]));
const stageBySlug = new Map(
  STAGES.flatMap((stage) => stage.touchpoints.map(({ slug }) => [slug, stage.slug] as const)),
);

export function touchpointCalled(slug: string): TouchpointDesign {
  const touchpoint = bySlug.get(slug);
  if (touchpoint === undefined) throw new Error(`The demo company has no touchpoint "${slug}".`);
  return touchpoint;
}

export function stageOf(touchpoint: string): string | undefined {
  return stageBySlug.get(touchpoint);
}
