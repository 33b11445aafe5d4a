import { randomBytes } from 'node:crypto';
import { lockSetup } from '@/db/queries/first-run';
import { firstRun } from '@/db/schema/first-run';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashWord } from '@/lib/auth/hash-word';
import { isUnclaimed } from '@/lib/auth/is-unclaimed';
import type { Viewer } from '@/lib/auth/viewer';

/**
 * A word with which the first admin can be made, this once; earlier ones open nothing from now on. Null where somebody can sign in already. Only its hash is
 * kept, so it is to be printed at once.
 */
export async function offerSetup(viewer: Viewer): Promise<string | null> {
  return viewer.db.transaction(async (tx) => {
    await lockSetup(tx);
    if (!(await isUnclaimed(tx))) return null;
    const token = randomBytes(24).toString('base64url');
    const offer = { tokenHash: hashWord(token), tokenMadeAt: viewer.now };
    await tx.insert(firstRun).values(offer).onConflictDoUpdate({ target: firstRun.id, set: offer });
    await recordAudit(tx, viewer, { action: 'setup.offer', subject: 'setup' });
    return token;
  });
}
