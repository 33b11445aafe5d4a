import type { Viewer } from '@/lib/auth/viewer';
import { measureTouchpoints, type MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import type { AskedMap } from './resolve-map';

/** The touchpoints of the map; where personas are compared, the other one stands in the place of the period before. */
export async function measureSides(
  viewer: Viewer,
  { filter, other }: Pick<AskedMap, 'filter' | 'other'>,
): Promise<MeasuredTouchpoint[]> {
  if (other === null) return measureTouchpoints(viewer, filter);
  const [ones, others] = await Promise.all([
    measureTouchpoints(viewer, filter),
    measureTouchpoints(viewer, other),
  ]);
  return ones.map(({ place, current, previous }, at) => ({
    place,
    current,
    previous: others[at]?.current ?? previous,
  }));
}
