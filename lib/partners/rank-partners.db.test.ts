import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { filterQuery } from '@/lib/filters/schema';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';
import { touchpointQuery } from '@/lib/touchpoints/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { makePartners, partnerDay } from '@/tests/partnered';
import { exportPartners } from './export-partners';
import { rankPartners } from './rank-partners';
import { partnerExportQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');

const rank = (db: Db, query: Record<string, string> = {}) =>
  rankPartners(operator(db, NOW), filterQuery.parse(query));

/** `able` is good, `poor` is not, `tiny` was met three times, `mute` never, `dealer` (of the company) is like `able`. */
async function makePartneredCompany(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await makePartners(db, ['able', 'poor', 'tiny', 'mute']);
  await ingestAll(
    db,
    source.id,
    [
      ...partnerDay('able', '2026-04-10', 180, 200),
      ...partnerDay('dealer', '2026-04-10', 176, 200),
      ...partnerDay('poor', '2026-04-10', 100, 200),
      ...partnerDay('tiny', '2026-04-10', 3, 3),
    ],
    NOW,
  );
}

describe('the ranking of partners', () => {
  test('ties those who cannot be told apart, and puts nobody first over three answers', async ({ db }) => {
    await makePartneredCompany(db);
    const { partners, words } = await rank(db);
    const places = partners.map(({ slug, rank: place, tied }) => [slug, place, tied]);
    expect(places).toEqual([
      ['able', 1, true],
      ['dealer', 1, true],
      ['poor', 3, false],
      ['tiny', null, false],
      ['mute', null, false],
    ]);
    expect(words).toBe(
      'Partner able and Dealer are clearly better than Partner poor. Partner tiny and Partner mute have too few answers to tell.',
    );
  });

  test('gives the raw share beside the shrunk one, with its answers', async ({ db }) => {
    await makePartneredCompany(db);
    const tiny = (await rank(db)).partners.find(({ slug }) => slug === 'tiny');
    expect(tiny?.csat).toMatchObject({ value: 100, answered: 3 });
    expect(tiny?.shrunk.value).toBeLessThan(95);
    expect(tiny?.shrunk.low).toBeLessThan(70);
  });

  test('adds up to the touchpoint that they run', async ({ db }) => {
    await makePartneredCompany(db);
    const { partners } = await rank(db);
    const [shop] = (await listTouchpoints(operator(db, NOW), touchpointQuery.parse({ search: 'shop' }))).rows;
    const answered = partners.map(({ csat }) => csat.answered).reduce((sum, each) => sum + each, 0);
    const good = partners.map(({ csat }) => csat.counts?.['good'] ?? 0).reduce((sum, each) => sum + each, 0);
    expect({ answered, good }).toEqual({
      answered: shop?.metrics.csat?.answered,
      good: shop?.metrics.csat?.counts?.['good'],
    });
    expect(partners[0]?.touchpoints).toMatchObject([{ slug: 'shop', score: { answered: 200 } }]);
  });

  test('is the same with every persona chosen, which reads the daily tallies', async ({ db }) => {
    await makePartneredCompany(db);
    const [all, unassigned] = await Promise.all([rank(db), rank(db, { persona: 'unassigned' })]);
    expect(unassigned.partners).toEqual(all.partners);
  });

  test('tells a slow decline that no single month shows', async ({ db }) => {
    const { source } = await makeCompany(db);
    await makePartners(db, ['slow', 'even']);
    const months = Array.from({ length: 16 }, (_, at) => {
      const day = new Date(Date.UTC(2025, at, 10)).toISOString().slice(0, 10);
      return [...partnerDay('slow', day, 34 - at, 40), ...partnerDay('even', day, 32, 40)];
    });
    await ingestAll(db, source.id, months.flat(), NOW);
    const { partners, course } = await rank(db);
    const changeOf = (slug: string) => partners.find((one) => one.slug === slug)?.course.change;
    expect(course).toEqual({ from: '2024-11-01', to: '2026-04-16' });
    expect(changeOf('slow')).toMatchObject({ verdict: 'worse' });
    expect(changeOf('slow')?.by).toBeCloseTo(-30, 5);
    expect(changeOf('even')?.by).toBeCloseTo(0, 5);
    expect(changeOf('even')?.verdict).not.toBe('worse');
  });

  test('is downloaded as it is shown', async ({ db }) => {
    await makePartneredCompany(db);
    const { partners } = await rank(db);
    const { table, name } = await exportPartners(
      operator(db, NOW),
      partnerExportQuery.parse({ table: 'partners' }),
    );
    const at = table.columns.indexOf('shrunk_value');
    expect(table.rows.map((row) => row[at])).toEqual(partners.map(({ shrunk }) => shrunk.value));
    expect(name).toBe('partners-2026-01-16-to-2026-04-15');
  });

  test('has the open issues of each beside it, whatever the filters', async ({ db }) => {
    await makePartneredCompany(db);
    await makeIssue(db, { touchpoint: 'shop', partner: 'poor' });
    await makeIssue(db, { touchpoint: 'shop' });
    const { partners } = await rank(db, { channel: 'app' });
    expect(partners.filter(({ issues }) => issues.open > 0).map(({ slug }) => slug)).toEqual(['poor']);
  });

  test('is empty, and says so, where there are no partners with answers', async ({ db }) => {
    await makeCompany(db);
    expect((await rank(db)).words).toBe('No partner has the 30 answers that it takes to tell.');
  });
});
