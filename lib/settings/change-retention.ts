import { settings } from '@/db/schema/settings';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { auditedSettings, presentChanged } from './read-settings';
import type { RetentionChange, SettingsView } from './schema';
import { takeSettings } from './take-settings';

/**
 * Says for how many months contacts are kept; the next night older ones go. Whoever limits it types the name of the organisation. Throws `conflict` on an
 * older version, `invalid` for another name.
 */
export async function changeRetention(
  viewer: Viewer,
  { version, months, confirmation }: RetentionChange,
): Promise<SettingsView> {
  return viewer.db.transaction(async (tx) => {
    const before = await takeSettings(tx, version);
    if (months !== null && confirmation.trim() !== before.name) {
      const message = `must be the name of the organisation, ${before.name}`;
      throw new DomainError('invalid', `confirmation: ${message}`, [{ path: 'confirmation', message }]);
    }
    const [after] = await tx
      .update(settings)
      .set({ retentionMonths: months, version: version + 1, updatedAt: viewer.now })
      .returning();
    if (!after) throw new Error('The settings were not written');
    await recordAudit(tx, viewer, {
      action: 'settings.change_retention',
      subject: 'settings',
      before: auditedSettings(before),
      after: auditedSettings(after),
    });
    return presentChanged(tx, after);
  });
}
