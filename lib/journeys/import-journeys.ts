import { lockJourneyMap, readJourneyMap } from '@/db/queries/journey-map';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { faultsOf, refusal, unstorableTexts } from '@/lib/faults';
import { checkJourneyFile } from './check-journey-file';
import { journeyFileSchema } from './journey-file';
import type { JourneyCounts } from './schema';
import { writeJourneyFile } from './write-journey-file';

const SUBJECT = 'The journey file';

/**
 * Creates and changes what a journey file names, in one transaction; whatever it does not name is left alone, and the same file again changes
 * nothing. Throws `invalid` with the path of every fault.
 */
export async function importJourneys(viewer: Viewer, input: unknown): Promise<JourneyCounts> {
  const parsed = journeyFileSchema.safeParse(input);
  if (!parsed.success) throw refusal(SUBJECT, faultsOf(parsed.error, input));
  const file = parsed.data;
  const unstorable = unstorableTexts(file);
  if (unstorable.length > 0) throw refusal(SUBJECT, unstorable);
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const stored = await readJourneyMap(tx);
    const faults = checkJourneyFile(file, stored);
    if (faults.length > 0) throw refusal(SUBJECT, faults);
    const counts = await writeJourneyFile(tx, file, stored);
    await recordAudit(tx, viewer, {
      action: 'journeys.import',
      subject: file.journeys.map(({ slug }) => `journey:${slug}`).join(' ') || 'journeys',
      after: { ...counts },
    });
    return counts;
  });
}
