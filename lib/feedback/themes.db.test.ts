import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { addTheme } from './add-theme';
import { changeTheme } from './change-theme';
import { deleteTheme } from './delete-theme';
import { exportThemes } from './export-themes';
import { listDictionary } from './list-dictionary';
import { readThemes } from './read-themes';
import { refreshVerbatims } from './refresh-verbatims';
import { themesQuery } from './theme-schema';

const NOW = new Date('2026-04-20T12:00:00Z');
const BIRDS = { name: 'Birds & bees', polarity: 'either' as const, phrases: ['parrot*', 'bee'] };

const read = (db: Db, query: Record<string, string> = {}) =>
  readThemes(operator(db, NOW), themesQuery.parse(query));

/** Forty a month say "parrot" and are unhappy, sixty do not and are happy, at the bill; nobody has a score at the shop. */
async function tell(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await addTheme(operator(db, NOW), BIRDS);
  const rows = [1, 2, 3].flatMap((month) =>
    Array.from({ length: 100 }, (_, at) =>
      makeRow({
        externalId: `${month}/${at}`,
        customer: `c${at}`,
        occurredAt: new Date(Date.UTC(2026, month, 5 + (at % 10))),
        comment: at < 40 ? 'Terrible parrots' : 'Great',
        answers: { csat: at < 40 ? 1 + (at % 2) : 4 + (at % 2) },
        ...(at % 2 === 0 && { persona: 'families' }),
      }),
    ),
  );
  const shop = makeRow({
    externalId: 'shop',
    touchpoint: 'shop',
    comment: 'A bee',
    answers: {},
    occurredAt: new Date('2026-03-01T10:00:00Z'),
  });
  await ingestInteractions(db, { sourceId: source.id, importId: null }, [...rows, shop]);
  await refreshVerbatims(db, { now: NOW });
}

describe('themes', () => {
  test('are read with counts, tone and impact, months and days alike', async ({ db }) => {
    await tell(db);
    const answer = await read(db);
    expect(answer).toMatchObject({ comments: 301, unscored: 1, sampledUpTo: null });
    const [birds] = answer.themes;
    expect(birds).toMatchObject({
      slug: 'birds-bees',
      comments: 121,
      scored: 120,
      positiveShare: 0,
      negativeShare: 100,
      answered: 120,
      impact: { verdict: 'worse' },
    });
    expect(birds?.impact.by).toBeCloseTo(-75, 6);
  });

  test('of a persona are read from the comments themselves, and are the same', async ({ db }) => {
    await tell(db);
    const [all] = (await read(db)).themes;
    const [both] = (await read(db, { persona: 'families,unassigned' })).themes;
    expect(both).toEqual({
      ...all,
      impact: {
        ...all?.impact,
        by: expect.closeTo(-75, 6),
        low: expect.closeTo(all?.impact.low ?? 0, 6),
        high: expect.closeTo(all?.impact.high ?? 0, 6),
      },
    });
    const families = await read(db, { persona: 'families' });
    expect(families).toMatchObject({ comments: 150, sampledUpTo: null });
  });

  test('at a touchpoint without scores have an unknown impact, not none', async ({ db }) => {
    await tell(db);
    const answer = await read(db, { touchpoint: 'shop' });
    expect(answer.comments).toBe(1);
    expect(answer.themes[0]).toMatchObject({
      comments: 1,
      positiveShare: null,
      answered: 0,
      impact: { by: null, verdict: 'cannot_tell' },
    });
  });

  test('are downloaded with the same figures', async ({ db }) => {
    await tell(db);
    const { table, name } = await exportThemes(operator(db, NOW), themesQuery.parse({}));
    expect(name).toBe('themes-2026-01-21-to-2026-04-20');
    expect(table.rows[0]?.slice(0, 5)).toEqual([
      'birds-bees',
      'Birds & bees',
      'either',
      121,
      (100 * 121) / 301,
    ]);
  });
});

describe('the dictionary', () => {
  test('is added to, changed and taken from, each with an audit row', async ({ db }) => {
    const viewer = operator(db, NOW);
    const added = await addTheme(viewer, BIRDS);
    expect(added.slug).toBe('birds-bees');
    await changeTheme(viewer, { ...BIRDS, slug: 'birds-bees', phrases: ['owl'] });
    expect(await listDictionary(viewer)).toEqual([{ ...added, phrases: ['owl'] }]);
    await deleteTheme(viewer, { slug: 'birds-bees' });
    expect(await listDictionary(viewer)).toEqual([]);
    const audits = await db.execute(sql`select action, subject, after from audit_log order by id`);
    expect(audits).toMatchObject([
      { action: 'theme.add', subject: 'theme:birds-bees' },
      { action: 'theme.change', after: { phrases: ['owl'] } },
      { action: 'theme.delete' },
    ]);
  });

  test('holds no theme twice', async ({ db }) => {
    const viewer = operator(db, NOW);
    await addTheme(viewer, BIRDS);
    await expect(addTheme(viewer, { ...BIRDS, name: 'birds, bees' })).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'name' }],
    });
  });

  test('says what it does not hold', async ({ db }) => {
    const viewer = operator(db, NOW);
    await expect(changeTheme(viewer, { ...BIRDS, slug: 'owls' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(deleteTheme(viewer, { slug: 'owls' })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('without a theme that is deleted, counts nothing for it', async ({ db }) => {
    await tell(db);
    await deleteTheme(operator(db, NOW), { slug: 'birds-bees' });
    await refreshVerbatims(db, { now: NOW });
    expect((await read(db)).themes).toEqual([]);
    expect((await read(db)).comments).toBe(301);
  });
});
