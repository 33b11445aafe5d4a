import type { Viewer } from '@/lib/auth/viewer';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import { measureTouchpoints, type MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import type { AskedMap } from './resolve-map';

/** All that is counted of the journey, also touchpoints that are on its map no longer; where personas are compared, the other one stands in the place of the period before. */
export async function measureSides(
  viewer: Viewer,
  { filter, other }: Pick<AskedMap, 'filter' | 'other'>,
): Promise<MeasuredTouchpoint[]> {
  const measure = (side: ResolvedFilter) =>
    measureTouchpoints(viewer, { ...side, touchpoints: side.counted });
  if (other === null) return measure(filter);
  const [ones, others] = await Promise.all([measure(filter), measure(other)]);
  return ones.map(({ place, current, previous }, at) => ({
    place,
    current,
    previous: others[at]?.current ?? previous,
  }));
}
