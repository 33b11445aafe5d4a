import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows, makeSecondJourney } from '@/tests/ingested';
import { readOverview } from './read-overview';
import { overviewQuery } from './schema';

/** Noon in Berlin on the 15th. */
const NOW = new Date('2026-04-15T10:00:00Z');

const read = (db: Db, query: Record<string, string> = {}) =>
  readOverview(operator(db, NOW), overviewQuery.parse(query));

const ingest = (db: Db, sourceId: number, rows: Parameters<typeof ingestAll>[2]) =>
  ingestAll(db, sourceId, rows, NOW);

describe('a filter', () => {
  test('of each persona, and of those without one, adds up to the whole', async ({ db }) => {
    const { source } = await makeCompany(db);
    const occurredAt = new Date('2026-03-20T10:00:00Z');
    await ingest(db, source.id, [
      ...makeRows(5, { occurredAt, persona: 'families' }),
      ...makeRows(7, { occurredAt, persona: 'students', answers: { csat: 1 } }),
      ...makeRows(11, { occurredAt, answers: { csat: 3 } }),
    ]);
    const answered = async (persona: string) => (await read(db, { persona })).kpis.csat.answered;
    expect(await Promise.all(['families', 'students', 'unassigned'].map(answered))).toEqual([5, 7, 11]);
    expect(await answered('families,unassigned')).toBe(16);
    expect((await read(db)).kpis.csat).toMatchObject({ answered: 23, counts: { good: 5, ok: 11, bad: 7 } });
  });

  test('names what a filter asks for and does not exist, and what does', async ({ db }) => {
    await makeCompany(db);
    const wrong = read(db, { journey: 'customer,nowhere', persona: 'martians', department: 'finance' });
    await expect(wrong).rejects.toThrow(DomainError);
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'journey', message: '“nowhere” is not known; choose from customer' },
        { path: 'persona', message: '“martians” is not known; choose from families, students, unassigned' },
      ],
    });
  });

  test('narrows to journeys, channels and departments, together', async ({ db }) => {
    const { source } = await makeCompany(db);
    await makeSecondJourney(db);
    const occurredAt = new Date('2026-03-20T10:00:00Z');
    await ingest(db, source.id, [
      ...makeRows(2, { occurredAt, touchpoint: 'bill' }),
      ...makeRows(3, { occurredAt, touchpoint: 'porch' }),
    ]);
    const count = async (query: Record<string, string>) => (await read(db, query)).kpis.interactions;
    expect(await count({})).toBe(5);
    expect(await count({ journey: 'parcel' })).toBe(3);
    expect(await count({ journey: 'customer,parcel' })).toBe(5);
    expect(await count({ channel: 'delivery' })).toBe(3);
    expect(await count({ department: 'logistics', journey: 'customer' })).toBe(0);
    const { stages: none, trend, kpis } = await read(db, { department: 'logistics', journey: 'customer' });
    expect(none).toEqual([]);
    expect(kpis.csat.value).toBeNull();
    expect(trend.points.every(({ interactions }) => interactions === 0)).toBe(true);
    const { departments: owners } = await read(db, { journey: 'parcel' });
    expect(owners.map(({ slug, owned, measured }) => [slug, owned, measured])).toEqual([
      ['finance', 0, 0],
      ['logistics', 1, 1],
    ]);
  });
});
