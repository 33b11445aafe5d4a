import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { personas } from '@/db/schema/personas';
import { operator } from '@/lib/auth/viewer';
import { filterQuery } from '@/lib/filters/schema';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';
import { touchpointQuery } from '@/lib/touchpoints/schema';
import { exportPersona, exportPersonas } from './export-personas';
import { getPersona } from './get-persona';
import { listPersonas } from './list-personas';
import { previewPersonas } from './preview-personas';
import { personaExportQuery, previewQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const occurredAt = new Date('2026-04-10T10:00:00Z');

const list = (db: Db, query: Record<string, string> = {}) =>
  listPersonas(operator(db, NOW), filterQuery.parse(query));
const get = (db: Db, slug: string, query: Record<string, string> = {}) =>
  getPersona(operator(db, NOW), { slug, ...filterQuery.parse(query) });

function answers(persona: string | undefined, touchpoint: string, good: number, bad: number) {
  const row = { occurredAt, touchpoint, ...(persona === undefined ? {} : { persona }) };
  return [
    ...makeRows(good, { ...row, answers: { csat: 5 } }),
    ...makeRows(bad, { ...row, answers: { csat: 1 } }),
  ];
}

/** Students are served worse on the journey `customer` and like everybody else on the journey `parcel`. */
async function makeServedCompany(db: Db): Promise<void> {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  const rows = [
    ...answers('students', 'bill', 40, 60),
    ...answers('families', 'bill', 80, 20),
    ...answers(undefined, 'bill', 80, 20),
    ...answers('students', 'porch', 80, 20),
    ...answers('families', 'porch', 80, 20),
    ...answers('families', 'call', 3, 0),
  ];
  await ingestAll(db, source.id, rows, NOW);
}

describe('the list of personas', () => {
  test('finds who is served worse, where, and nobody else', async ({ db }) => {
    await makeServedCompany(db);
    const { personas: standings, findings, tested, separation } = await list(db);
    expect(standings.map(({ slug }) => slug)).toEqual(['families', 'students', 'unassigned']);
    expect(findings.filter(({ difference }) => difference.verdict === 'worse')).toMatchObject([
      {
        persona: 'students',
        slug: 'service',
        score: { value: 40 },
        others: { value: 80 },
        difference: { by: -40 },
      },
    ]);
    expect(findings.map(({ slug }) => slug)).not.toContain('arrival');
    expect(tested).toBeGreaterThan(4);
    expect(separation).toMatchObject({ verdict: 'clearly', answered: 503 });
  });

  test('shows the scores that the touchpoint list shows for the persona', async ({ db }) => {
    await makeServedCompany(db);
    const viewer = operator(db, NOW);
    const { rows } = await listTouchpoints(viewer, touchpointQuery.parse({ persona: 'students' }));
    const { touchpoints, metrics } = await get(db, 'students');
    for (const { slug, score } of touchpoints) {
      const { value, low, high, answered } = rows.find((row) => row.slug === slug)?.score ?? {};
      expect(score).toEqual({ value, low, high, answered });
    }
    expect(metrics.csat.own).toMatchObject({ value: 60, answered: 200 });
    expect(metrics.csat.others.answered).toBe(303);
  });

  test('keeps its facts until customers or their contacts change', async ({ db }) => {
    await makeServedCompany(db);
    const first = await list(db);
    expect(await list(db)).toEqual(first);
    await ingestCustomers(db, { importId: null }, [
      { line: 2, externalId: 'rich', persona: 'families', startedOn: '2026-01-01', mrr: 40 },
      { line: 3, externalId: 'poor', persona: 'families', startedOn: '2026-01-01', mrr: 10 },
      {
        line: 4,
        externalId: 'lost',
        persona: 'families',
        startedOn: '2026-01-01',
        churnedOn: '2026-02-01',
        mrr: 99,
      },
    ]);
    const [families] = (await list(db)).personas;
    expect(families).toMatchObject({ active: 2, mrr: 50, share: 100, meanMrr: { value: 25, answered: 2 } });
  });

  test('narrows to journeys and to chosen personas', async ({ db }) => {
    await makeServedCompany(db);
    const { personas: standings } = await list(db, { journey: 'parcel', persona: 'students' });
    expect(standings).toMatchObject([{ slug: 'students', interactions: 100, stages: [{ slug: 'arrival' }] }]);
    expect(standings).toHaveLength(1);
  });

  test('says in an empty store that nothing is known', async ({ db }) => {
    const { personas: standings, findings, separation } = await list(db);
    expect(standings).toMatchObject([
      { slug: 'unassigned', share: null, overall: { score: { value: null } } },
    ]);
    expect(findings).toEqual([]);
    expect(separation.verdict).toBe('cannot_tell');
  });

  test('exports what it shows', async ({ db }) => {
    await makeServedCompany(db);
    const viewer = operator(db, NOW);
    const { table, name } = await exportPersonas(viewer, filterQuery.parse({}));
    expect(name).toMatch(/^personas-2026-/);
    expect(table.rows).toHaveLength(3);
    const stages = await exportPersona(viewer, {
      slug: 'students',
      ...personaExportQuery.parse({ table: 'stages' }),
    });
    expect(stages.table.rows).toHaveLength(2);
    expect(stages.name).toMatch(/^students-stages-/);
  });
});

describe('one persona', () => {
  test('tells its story and its rule in words', async ({ db }) => {
    await makeServedCompany(db);
    await db
      .update(personas)
      .set({
        goals: ['Pay little'],
        quote: 'Too dear.',
        channels: ['app'],
        rule: { field: { attribute: 'ageBand' }, is: 'eq', value: '16–25' },
      })
      .where(eq(personas.slug, 'students'));
    expect(await get(db, 'students')).toMatchObject({
      story: { goals: ['Pay little'], needs: [], quote: 'Too dear.', channels: ['app'] },
      rule: 'age band is “16–25”',
    });
    expect(await get(db, 'unassigned')).toMatchObject({ rule: null, persona: { interactions: 100 } });
  });

  test('is not found where there is none', async ({ db }) => {
    await expect(get(db, 'moon')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a preview', () => {
  test('counts whom a rule would find, what it shares with others, and shows names only to whom they are for', async ({
    db,
  }) => {
    await makeCompany(db);
    await db
      .update(personas)
      .set({ rule: { field: { customer: 'mrr' }, is: 'ge', value: 30 } })
      .where(eq(personas.slug, 'families'));
    await ingestCustomers(
      db,
      { importId: null },
      [10, 20, 30, 40].map((mrr, index) => ({
        line: index,
        externalId: `c${index}`,
        name: `Zoë ${index}`,
        startedOn: '2026-01-01',
        mrr,
        persona: index === 0 ? 'students' : null,
      })),
    );
    const query = previewQuery.parse({
      rule: JSON.stringify({ field: { customer: 'mrr' }, is: 'gt', value: 10 }),
      persona: 'students',
    });
    expect(await previewPersonas(operator(db, NOW), query)).toEqual({
      rule: 'MRR is more than 10',
      customers: 3,
      placed: 1,
      active: 3,
      mrr: 90,
      joining: 1,
      leaving: 1,
      overlaps: [{ slug: 'families', name: 'Families', customers: 2, first: true }],
      examples: [1, 2, 3].map((index) => ({ externalId: `c${index}`, name: `Zoë ${index}` })),
    });
    const executive = { ...operator(db, NOW), role: 'executive' as const };
    expect((await previewPersonas(executive, query)).examples[0]).toEqual({ externalId: 'c1', name: null });
  });
});
