import { everyTouchpoint, readDirectory } from '@/db/queries/directory';
import { readTouchpointNotes } from '@/db/queries/touchpoint-notes';
import type { Viewer } from '@/lib/auth/viewer';
import type { Annotation, TouchpointParams } from './detail-schema';
import { noSuchTouchpoint } from './get-place';

/** What happened at a touchpoint, by day. Throws `not_found` where no touchpoint is called so. */
export async function listAnnotations(
  { db, now }: Viewer,
  { slug }: TouchpointParams,
): Promise<{ annotations: Annotation[] }> {
  const place = everyTouchpoint(await readDirectory(db, now)).find((one) => one.slug === slug);
  if (!place) throw noSuchTouchpoint(slug);
  const { annotations } = await readTouchpointNotes(db, place.id);
  return { annotations };
}
