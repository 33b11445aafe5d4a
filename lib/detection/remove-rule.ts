import { readDetectionGround } from '@/db/queries/detection-ground';
import { deleteRule, lockRule } from '@/db/queries/detection-rules';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { getTouchpointId } from './get-touchpoint-id';
import type { RuleRemoval } from './schema';

/** From the next run on the touchpoint goes by the rule of all. Throws `not_found` where it has none of its own. */
export async function removeRule(viewer: Viewer, { touchpoint }: RuleRemoval): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { touchpoints } = await readDetectionGround(tx, viewer.now);
    const touchpointId = getTouchpointId(touchpoints, touchpoint);
    const before = touchpointId === null ? null : await lockRule(tx, touchpointId);
    if (before === null || touchpointId === null) {
      throw new DomainError('not_found', 'The touchpoint has no rule of its own.');
    }
    await deleteRule(tx, touchpointId);
    await recordAudit(tx, viewer, {
      action: 'detection_rule.remove',
      subject: `detection_rule:${touchpoint}`,
      before: { floor: before.floor, enabled: before.enabled, falseDiscovery: before.falseDiscovery },
    });
  });
}
