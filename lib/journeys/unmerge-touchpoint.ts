import { bringIssuesBack, markUnmerged } from '@/db/queries/merge-touchpoints';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { lockJourneyMap } from '@/db/queries/journey-map';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { AS_FOUND, keepVersion } from './keep-version';
import { getMergeable } from './merge-touchpoints';

/**
 * Makes two touchpoints of one again: what was told of the first goes back to it in the job `touchpoints.move`, what arrives later is its own. It is where it was on the
 * map, unless it was retired before. Throws `not_found`, and `conflict` where it was not merged.
 */
export async function unmergeTouchpoint(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const from = await getMergeable(tx, slug);
    if (from.mergedInto === null) throw new DomainError('conflict', `${from.name} is merged into nothing.`);
    await lockOutIngest(tx);
    await keepVersion(tx, from.journey, { now: viewer.now, note: AS_FOUND });
    const words = `“${from.name}” and “${from.mergedInto}” are two again.`;
    await bringIssuesBack(tx, { id: from.id, now: viewer.now, userId: viewer.userId, words });
    await markUnmerged(tx, from.id);
    await keepVersion(tx, from.journey, { now: viewer.now, note: words, userId: viewer.userId });
    await recordAudit(tx, viewer, {
      action: 'touchpoint.unmerge',
      subject: `touchpoint:${slug}`,
      before: { into: from.mergedInto },
    });
  });
}
