import type { JudgedTouchpoint } from '@/db/queries/detection-ground';
import { DomainError } from '@/lib/errors';

/** Null: all touchpoints. Throws `invalid` for one that does not exist. */
export function getTouchpointId(
  touchpoints: readonly JudgedTouchpoint[],
  slug: string | null,
): number | null {
  if (slug === null) return null;
  const found = touchpoints.find((touchpoint) => touchpoint.slug === slug);
  if (found) return found.id;
  throw new DomainError('invalid', 'There is no such touchpoint.', [
    { path: 'touchpoint', message: 'names no touchpoint' },
  ]);
}
