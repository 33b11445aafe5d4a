import { findVersion, insertVersion } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import type { Db } from '@/db/client';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';

/** Makes a version of a journey that stands otherwise than its latest one says: a file changed it, or nobody ever edited it here. */
export async function keepVersion(
  tx: Db,
  slug: string,
  { now, note, userId = null }: { now: Date; note: string; userId?: number | null },
): Promise<number | null> {
  const standing = await readJourneyDocument(tx, slug);
  if (standing === null) return null;
  const latest = await findVersion(tx, standing.id, null);
  if (latest !== null && diffJourneys(latest.document, standing.document).length === 0) return latest.number;
  const number = (latest?.number ?? 0) + 1;
  await insertVersion(tx, {
    journeyId: standing.id,
    number,
    document: standing.document,
    note,
    userId,
    publishedAt: now,
  });
  return number;
}

/** What is said of a version that nobody published here. */
export const AS_FOUND = 'As it stood, from a journey file.';
