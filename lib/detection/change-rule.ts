import { readDetectionGround } from '@/db/queries/detection-ground';
import { lockRule, writeRule } from '@/db/queries/detection-rules';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { getTouchpointId } from './get-touchpoint-id';
import { listRules } from './list-rules';
import type { RuleChange, RuleList } from './schema';

/** Sets the rule of all touchpoints, or of one, from the next run on. What is open stays open. */
export async function changeRule(viewer: Viewer, { touchpoint, ...rule }: RuleChange): Promise<RuleList> {
  return viewer.db.transaction(async (tx) => {
    const { touchpoints } = await readDetectionGround(tx, viewer.now);
    const touchpointId = getTouchpointId(touchpoints, touchpoint);
    const before = await lockRule(tx, touchpointId);
    await writeRule(tx, before, {
      ...rule,
      weights: { ...rule.weights },
      touchpointId,
      updatedAt: viewer.now,
    });
    await recordAudit(tx, viewer, {
      action: 'detection_rule.change',
      subject: `detection_rule:${touchpoint ?? 'all'}`,
      ...(before && { before: partsOf(before) }),
      after: { ...rule },
    });
    return listRules({ ...viewer, db: tx });
  });
}

function partsOf(before: NonNullable<Awaited<ReturnType<typeof lockRule>>>): Record<string, unknown> {
  const { id: _id, touchpointId: _touchpoint, updatedAt: _at, ...parts } = before;
  return parts;
}
