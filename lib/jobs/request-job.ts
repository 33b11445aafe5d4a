import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { askFor } from './ask-for';
import type { JobName } from './schema';

/** Asks for a job by hand. `asked` is false where one of its kind waits already. */
export async function requestJob(viewer: Viewer, { name }: { name: JobName }): Promise<{ asked: boolean }> {
  return viewer.db.transaction(async (tx) => {
    await recordAudit(tx, viewer, { action: 'job.ask', subject: `job:${name}` });
    return { asked: await askFor(tx, name) };
  });
}
