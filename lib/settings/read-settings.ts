import type { Db } from '@/db/client';
import { listLanguages } from '@/db/queries/text-languages';
import { settings } from '@/db/schema/settings';
import type { Viewer } from '@/lib/auth/viewer';
import type { SettingsView } from './schema';

/** The settings of the organisation, and what the language can be. */
export async function readSettings({ db }: Pick<Viewer, 'db'>): Promise<SettingsView> {
  const [[row], languages] = await Promise.all([db.select().from(settings), listLanguages(db)]);
  if (!row) throw new Error('The settings have no row');
  return presentSettings(row, languages);
}

/** What a change is compared with, before and after. */
export function auditedSettings(row: typeof settings.$inferSelect) {
  const { name, currency, language, timezone, nextTimezone, bandWatch, bandAtRisk, retentionMonths } = row;
  return { name, currency, language, timezone, nextTimezone, bandWatch, bandAtRisk, retentionMonths };
}

export async function presentChanged(tx: Db, row: typeof settings.$inferSelect): Promise<SettingsView> {
  return presentSettings(row, await listLanguages(tx));
}

function presentSettings(row: typeof settings.$inferSelect, languages: string[]): SettingsView {
  return {
    version: row.version,
    name: row.name,
    currency: row.currency,
    language: row.language,
    timezone: row.timezone,
    nextTimezone: row.nextTimezone,
    bands: { watch: row.bandWatch, atRisk: row.bandAtRisk },
    retention: { months: row.retentionMonths, keptFrom: row.keptFrom },
    languages,
  };
}
