import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { filterQuery } from '@/lib/filters/schema';
import { listPersonas } from '@/lib/personas/list-personas';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';
import { touchpointQuery } from '@/lib/touchpoints/schema';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { makeSecondJourney } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { exportJourneyMap } from './export-journey-map';
import { listJourneyMaps } from './list-journey-maps';
import { readJourneyMap } from './read-journey-map';
import { journeyMapQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');

const mapQuery = (query: Record<string, string> = {}) => ({
  ...journeyMapQuery.parse({ from: '2026-03-01', to: '2026-04-01', ...query }),
  slug: 'customer',
});

/** Two issues at the bill, one of them of students, one between bill and call, one in another journey. */
async function makeIssues(db: Db): Promise<void> {
  await makeCompany(db);
  await makeSecondJourney(db);
  await makeIssue(db, { severityLevel: 'low' });
  await makeIssue(db, {
    persona: 'students',
    severityLevel: 'high',
    dueAt: new Date('2026-04-01T10:00:00Z'),
  });
  await makeIssue(db, { touchpoint: 'call', from: 'bill', measure: 'handOffWait' });
  await makeIssue(db, { touchpoint: 'porch' });
}

describe('open issues', () => {
  test('stand on the cards of the map, at the stage and at the hand-off', async ({ db }) => {
    await makeIssues(db);
    const { stages, handOffs } = await readJourneyMap(operator(db, NOW), mapQuery());
    expect(stages[0]?.issues).toEqual({ open: 3, overdue: 1, worst: 'high' });
    expect(stages[0]?.touchpoints.map(({ slug, issues }) => [slug, issues.open, issues.worst])).toEqual([
      ['bill', 2, 'high'],
      ['call', 1, 'medium'],
      ['shop', 0, null],
    ]);
    expect(handOffs.issues).toEqual([{ from: 'bill', to: 'call', open: 1, overdue: 0, worst: 'medium' }]);
    const { table } = await exportJourneyMap(operator(db, NOW), mapQuery());
    const column = (name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);
    expect(column('open_issues')).toEqual([2, 1, 0]);
    expect(column('worst_open_issue')).toEqual(['high', 'medium', null]);
    expect(column('open_issues_on_hand_offs_into_it')).toEqual([0, 1, 0]);
  });

  test('of a persona are its own; those of one set beside are not', async ({ db }) => {
    await makeIssues(db);
    const openAt = async (query: Record<string, string>) => {
      const { stages } = await readJourneyMap(operator(db, NOW), mapQuery(query));
      return stages[0]?.issues.open;
    };
    expect(await openAt({ persona: 'students' })).toBe(1);
    expect(await openAt({ persona: 'families' })).toBe(0);
    expect(await openAt({ against: 'persona:families' })).toBe(3);
  });

  test('are counted by journey', async ({ db }) => {
    await makeIssues(db);
    const { journeys } = await listJourneyMaps(operator(db, NOW), filterQuery.parse({}));
    expect(journeys.map(({ slug, issues }) => [slug, issues.open, issues.openAt])).toEqual([
      ['customer', 3, ['bill', 'call']],
      ['parcel', 1, ['porch']],
    ]);
  });

  test('put the touchpoints with the most first', async ({ db }) => {
    await makeIssues(db);
    const { rows } = await listTouchpoints(operator(db, NOW), touchpointQuery.parse({ sort: '-issues' }));
    expect(rows.map(({ slug, issues }) => [slug, issues.open])).toEqual([
      ['bill', 2],
      ['call', 1],
      ['porch', 1],
      ['shop', 0],
    ]);
  });

  test('of a segment stand with it, whatever the filters', async ({ db }) => {
    await makeIssues(db);
    const { personas } = await listPersonas(operator(db, NOW), filterQuery.parse({ journey: 'parcel' }));
    expect(personas.map(({ slug, issues }) => [slug, issues.open])).toEqual([
      ['families', 0],
      ['students', 1],
      ['unassigned', 0],
    ]);
  });
});
