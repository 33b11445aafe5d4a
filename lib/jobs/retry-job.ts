import { findJobRow } from '@/db/queries/jobs';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { queueOn } from './queue';

/** Puts a failed job back in the queue. Throws `not_found`, and `conflict` unless it has failed, or where its like waits already. */
export async function retryJob(viewer: Viewer, { id }: { id: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const row = await findJobRow(tx, id);
    if (row === null) throw new DomainError('not_found', 'There is no such job.');
    if (row.state !== 'failed') {
      throw new DomainError('conflict', 'Only a job that has failed can be run again.');
    }
    await recordAudit(tx, viewer, { action: 'job.retry', subject: `job:${id}`, after: { name: row.name } });
    if ((await queueOn(tx).send(row.name, {})) === null)
      throw new DomainError('conflict', 'The same job waits in the queue already.');
  });
}
