import type { Db } from '@/db/client';
import { listJobRows } from '@/db/queries/jobs';
import { present } from './list-jobs';
import type { JobName, JobView } from './schema';

/** The job of this name that was asked for last; null: none ever was. */
export async function findLatestJob(db: Db, name: JobName): Promise<JobView | null> {
  const [job] = (await listJobRows(db, [name], { limit: 1, offset: 0 })).flatMap(present);
  return job ?? null;
}
