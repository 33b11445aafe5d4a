import { storeReadings } from '@/db/queries/customer-readings';
import type { Viewer } from '@/lib/auth/viewer';
import { log } from '@/lib/log';
import { completeAnswers } from './complete-answers';
import { presentFigures } from './present-figures';
import { recallFigures } from './recall-figures';
import type { CustomerFigures, CustomersQuery } from './schema';

/**
 * The figures that do not add up over days. What is at hand takes one query, as do the usual periods after a refresh; the rest is computed (for a
 * year of ten million interactions in a second or so) and kept until customers or interactions change.
 */
export async function readCustomers(viewer: Viewer, query: CustomersQuery): Promise<CustomerFigures> {
  const { db, now } = viewer;
  const recalled = await recallFigures(viewer, query);
  const { revision, today } = recalled.found;
  const fresh = await completeAnswers(db, recalled.answers, today);
  // A copy that can only be read keeps nothing: then the next who asks computes again.
  await storeReadings(db, { revision, now }, fresh).catch((error: unknown) =>
    log.warn({ err: error }, 'Figures of customers were not kept'),
  );
  return { ...presentFigures(query, recalled), stored: fresh.length === 0 };
}
