import {
  clashingIssues,
  findMergeable,
  markMerged,
  moveOpenIssues,
  type Mergeable,
} from '@/db/queries/merge-touchpoints';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { dropFromDraft } from './drop-from-draft';
import { AS_FOUND, keepVersion } from './keep-version';

/**
 * Decides that two touchpoints are one: what is ingested for the first goes to the second from now on, its open issues follow, and it is on no map any longer.
 * The interactions that are there follow in the job `touchpoints.move`. Throws `not_found`, and `conflict` with the reason.
 */
export async function mergeTouchpoints(
  viewer: Viewer,
  { slug, into }: { slug: string; into: string },
): Promise<{ issues: number }> {
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const from = await getMergeable(tx, slug);
    const home = await getMergeable(tx, into);
    refuseUnfit(from, home);
    // Whoever writes now still knows them as two; whoever comes after knows better.
    await lockOutIngest(tx);
    const clashes = await clashingIssues(tx, { from: from.id, into: home.id });
    if (clashes.length > 0) {
      throw refused(
        `The open issues ${clashes.map((number) => `#${number}`).join(', ')} say the same of both. Merge those, or close them, first.`,
      );
    }
    await keepVersion(tx, from.journey, { now: viewer.now, note: AS_FOUND });
    const words = `“${from.name}” was merged into “${home.name}”.`;
    const issues = await moveOpenIssues(tx, {
      from: from.id,
      into: home.id,
      now: viewer.now,
      userId: viewer.userId,
      words,
    });
    await markMerged(tx, { from: from.id, into: home.id, now: viewer.now, issues });
    await dropFromDraft(tx, viewer, { journey: from.journey, slug });
    await keepVersion(tx, from.journey, { now: viewer.now, note: words, userId: viewer.userId });
    await recordAudit(tx, viewer, {
      action: 'touchpoint.merge',
      subject: `touchpoint:${slug}`,
      after: { into, issues },
    });
    return { issues: issues.length };
  });
}

export async function getMergeable(tx: Db, slug: string): Promise<Mergeable> {
  const found = await findMergeable(tx, slug);
  if (found) return found;
  throw new DomainError('not_found', `There is no touchpoint ${slug}.`);
}

function refuseUnfit(from: Mergeable, home: Mergeable): void {
  if (from.isOfRetired) throw refused(`The journey of ${from.name} is retired: bring it back first.`);
  if (from.id === home.id) throw refused('A touchpoint cannot be merged into itself.');
  if (from.mergedInto !== null) throw refused(`${from.name} was merged into ${from.mergedInto} already.`);
  if (home.mergedInto !== null) {
    throw refused(`${home.name} was merged into ${home.mergedInto}: merge into that one.`);
  }
  if (home.retiredAt !== null) throw refused(`${home.name} is retired: bring it back first.`);
  if (from.isGoal) throw refused(`${from.name} is the goal of its journey: choose another goal first.`);
}

function refused(message: string): DomainError {
  return new DomainError('conflict', message, [{ path: 'into', message }]);
}
