import { everyTouchpoint, readDirectory } from '@/db/queries/directory';
import { readTouchpointNotes } from '@/db/queries/touchpoint-notes';
import type { Viewer } from '@/lib/auth/viewer';
import type { Assessment, TouchpointParams } from './detail-schema';
import { noSuchTouchpoint } from './get-place';
import { readAssessments } from './read-assessments';

/** A touchpoint's estimates beside its customers, by quarter. Throws `not_found` where no touchpoint is called so. */
export async function listAssessments(
  viewer: Viewer,
  { slug }: TouchpointParams,
): Promise<{ assessments: Assessment[] }> {
  const directory = await readDirectory(viewer.db, viewer.now);
  const place = everyTouchpoint(directory).find((one) => one.slug === slug);
  if (!place) throw noSuchTouchpoint(slug);
  const { assessments } = await readTouchpointNotes(viewer.db, place.id);
  return { assessments: await readAssessments(viewer, place.id, directory.organisation.today, assessments) };
}
