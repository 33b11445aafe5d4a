import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { settings } from '@/db/schema/settings';
import { operator } from '@/lib/auth/viewer';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { test } from '@/tests/fixtures';
import { changeRetention } from './change-retention';
import { changeSettings } from './change-settings';
import { readSettings } from './read-settings';
import { retentionChange, settingsChange } from './schema';

const NOW = new Date('2026-03-10T12:00:00Z');

describe('the settings', () => {
  test('are changed field by field, and the log says what', async ({ db }) => {
    const ada = operator(db, NOW);
    const before = await readSettings(ada);
    const changed = await changeSettings(ada, {
      version: before.version,
      name: 'Zoë “O’Hara” & Søn',
      currency: 'NOK',
      bands: { watch: 5, atRisk: 30 },
    });
    expect(changed).toMatchObject({
      version: before.version + 1,
      name: 'Zoë “O’Hara” & Søn',
      currency: 'NOK',
      language: before.language,
      timezone: before.timezone,
      bands: { watch: 5, atRisk: 30 },
    });
    expect(await readSettings(ada)).toEqual(changed);
    expect(await db.select().from(auditLog)).toMatchObject([
      {
        action: 'settings.change',
        before: { currency: before.currency, bandWatch: 10, bandAtRisk: 25 },
        after: { currency: 'NOK', bandWatch: 5, bandAtRisk: 30 },
      },
    ]);
  });

  test('are not changed on an older version; the refusal carries the newer state', async ({ db }) => {
    const ada = operator(db, NOW);
    const { version } = await readSettings(ada);
    const current = await changeSettings(ada, { version, name: 'First' });
    const refusal = { code: 'conflict', current };
    await expect(changeSettings(ada, { version, name: 'Second' })).rejects.toMatchObject(refusal);
    await expect(changeRetention(ada, { version, months: 12, confirmation: 'First' })).rejects.toMatchObject(
      refusal,
    );
    expect(await readSettings(ada)).toEqual(current);
  });

  test('note a timezone that figures are yet to be counted by, and forget it again', async ({ db }) => {
    const ada = operator(db, NOW);
    const { version, timezone } = await readSettings(ada);
    expect(await changeSettings(ada, { version, timezone: 'Asia/Kathmandu' })).toMatchObject({
      timezone,
      nextTimezone: 'Asia/Kathmandu',
    });
    expect(await changeSettings(ada, { version: version + 1, timezone })).toMatchObject({
      nextTimezone: null,
    });
  });

  test('put stored figures out of date', async ({ db }) => {
    const ada = operator(db, NOW);
    const revision = async () => (await db.select().from(settings))[0]?.revision ?? 0;
    const before = await revision();
    await changeSettings(ada, { version: 1, bands: { watch: 15, atRisk: 30 } });
    expect(await revision()).toBe(before + 1);
    await expect(readOverview(ada, overviewQuery.parse({}))).resolves.toMatchObject({ stages: [] });
  });

  test.for([
    ['language', 'klingon'],
    ['timezone', 'Europe/Atlantis'],
  ] as const)('refuse a %s of which PostgreSQL knows nothing: %s', async ([field, value], { db }) => {
    await expect(changeSettings(operator(db, NOW), { version: 1, [field]: value })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: field }],
    });
  });

  test.for([
    ['name', { name: ' ' }],
    ['currency', { currency: 'XYZ' }],
    ['timezone', { timezone: 'Mars' }],
    ['bands.watch', { bands: { watch: 4, atRisk: 30 } }],
    ['bands.atRisk', { bands: { watch: 10, atRisk: 14 } }],
    ['', {}],
  ] as const)('refuse what does not fit at %s', ([path, change]) => {
    const read = settingsChange.safeParse({ version: 1, ...change });
    expect(read.error?.issues[0]?.path.join('.')).toBe(path);
  });
});

describe('how long contacts are kept', () => {
  test('is limited by whoever types the name of the organisation, and unlimited by anybody', async ({
    db,
  }) => {
    const ada = operator(db, NOW);
    const { version, name } = await readSettings(ada);
    await expect(changeRetention(ada, { version, months: 12, confirmation: 'yes' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'confirmation' }],
    });
    expect(await changeRetention(ada, { version, months: 12, confirmation: name })).toMatchObject({
      retention: { months: 12, keptFrom: null },
    });
    expect(
      await changeRetention(ada, { version: version + 1, months: null, confirmation: '' }),
    ).toMatchObject({ retention: { months: null } });
    expect((await db.select().from(auditLog)).map(({ action, after }) => [action, after])).toEqual([
      ['settings.change_retention', { retentionMonths: 12 }],
      ['settings.change_retention', { retentionMonths: null }],
    ]);
  });

  test.for([0, 1.5, 601, '12'])('cannot be %j months', (months) => {
    expect(retentionChange.safeParse({ version: 1, months, confirmation: 'x' }).success).toBe(false);
  });
});
