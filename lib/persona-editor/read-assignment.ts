import type { Viewer } from '@/lib/auth/viewer';
import { findLatestJob } from '@/lib/jobs/find-latest-job';
import type { AssignmentView } from './schema';

/** How far the assignment of customers is that was asked for last. */
export async function readAssignment({ db }: Viewer): Promise<AssignmentView> {
  return { job: await findLatestJob(db, 'personas.assign') };
}
