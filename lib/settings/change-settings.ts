import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { knowsTimezone, listLanguages } from '@/db/queries/text-languages';
import { settings } from '@/db/schema/settings';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { auditedSettings, presentChanged } from './read-settings';
import type { SettingsChange, SettingsView } from './schema';
import { takeSettings } from './take-settings';

/**
 * Changes what is named. A timezone is only noted: figures stay as they are until `recountDays` has counted them by the new one. Throws `conflict` on an
 * older version, `invalid` for a language or timezone that PostgreSQL does not know.
 */
export async function changeSettings(
  viewer: Viewer,
  { version, bands, timezone, ...named }: SettingsChange,
): Promise<SettingsView> {
  return viewer.db.transaction(async (tx) => {
    const before = await takeSettings(tx, version);
    await refuseUnknown(tx, { timezone, ...named });
    const [after] = await tx
      .update(settings)
      .set({
        ...given(named),
        ...(bands && { bandWatch: bands.watch, bandAtRisk: bands.atRisk }),
        ...(timezone !== undefined && { nextTimezone: timezone === before.timezone ? null : timezone }),
        version: version + 1,
        updatedAt: viewer.now,
      })
      .returning();
    if (!after) throw new Error('The settings were not written');
    await recordAudit(tx, viewer, {
      action: 'settings.change',
      subject: 'settings',
      before: auditedSettings(before),
      after: auditedSettings(after),
    });
    await bumpRevision(tx);
    return presentChanged(tx, after);
  });
}

async function refuseUnknown(
  tx: Db,
  { language, timezone }: Pick<SettingsChange, 'language' | 'timezone'>,
): Promise<void> {
  if (language !== undefined && !(await listLanguages(tx)).includes(language)) {
    throw refusal('language', 'must be one of the languages offered');
  }
  if (timezone !== undefined && !(await knowsTimezone(tx, timezone))) {
    throw refusal('timezone', 'is not one that PostgreSQL knows');
  }
}

function refusal(path: string, message: string): DomainError {
  return new DomainError('invalid', `${path}: ${message}`, [{ path, message }]);
}

/** Without what was left out. */
function given(fields: Omit<SettingsChange, 'version'>): Omit<SettingsChange, 'version'> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
