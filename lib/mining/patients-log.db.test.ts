import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { sources } from '@/db/schema/sources';
import { operator } from '@/lib/auth/viewer';
import type { IngestRow } from '@/lib/ingest/row';
import { importJourneys } from '@/lib/journeys/import-journeys';
import { makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll } from '@/tests/ingested';
import { NOW } from '@/tests/walked';
import { mineJourneys } from './mine-journeys';
import { readAllFlows } from './read-flows';

/** Variants of eventdataR's `patients` (500 cases, 2,721 completed events), counted with pm4py; the times are ours. */
const VARIANTS = [
  ['registration>triage-and-assessment>x-ray>discuss-results>check-out', 258],
  ['registration>triage-and-assessment>blood-test>mri-scan>discuss-results>check-out', 234],
  ['registration>triage-and-assessment>blood-test>mri-scan>discuss-results', 2],
  ['registration>triage-and-assessment>x-ray', 2],
  ['registration>triage-and-assessment', 2],
  ['registration>triage-and-assessment>x-ray>discuss-results', 1],
  ['registration>triage-and-assessment>blood-test', 1],
] as const;

/** What pm4py counts on them: the directly-follows graph, starts and ends. */
const STEPS = {
  '..registration': 500,
  'registration..triage-and-assessment': 500,
  'discuss-results..check-out': 492,
  'check-out..': 492,
  'triage-and-assessment..x-ray': 261,
  'x-ray..discuss-results': 259,
  'triage-and-assessment..blood-test': 237,
  'blood-test..mri-scan': 236,
  'mri-scan..discuss-results': 236,
  'discuss-results..': 3,
  'triage-and-assessment..': 2,
  'x-ray..': 2,
  'blood-test..': 1,
};

const BEGIN = Date.parse('2025-01-02T11:00:00Z');
const HOUR = 3_600_000;

/** Patient n sets out n hours after the first, and waits n seconds and an hour between two events: the median of all is 250.5 seconds and an hour. */
function events(): IngestRow[] {
  const cases = VARIANTS.flatMap(([path, count]) => Array.from({ length: count }, () => path.split('>')));
  return cases.flatMap((path, patient) =>
    path.map((touchpoint, at) =>
      makeRow({
        externalId: `${patient}-${at}`,
        customer: `patient-${patient}`,
        touchpoint,
        occurredAt: new Date(BEGIN + patient * HOUR + at * (HOUR + 1000 * (patient + 1))),
        answers: {},
      }),
    ),
  );
}

test('what patients do comes out as process miners count it, in docs/examples/patients', async ({ db }) => {
  const viewer = operator(db, NOW);
  await importJourneys(viewer, JSON.parse(readFileSync('docs/examples/patients/journeys.json', 'utf8')));
  const [source] = await db.insert(sources).values({ slug: 'log', name: 'Log' }).returning();
  await ingestAll(db, source?.id ?? 0, events(), NOW);
  await mineJourneys(db, { now: NOW });
  const filter = { compare: 'previous' as const, journey: [], persona: [], channel: [], department: [] };
  const period = { period: 'custom' as const, from: '2024-12-31', to: '2026-01-01' };
  const flows = await readAllFlows(viewer, { ...filter, ...period, slug: 'clinic-visit' });
  expect(Object.fromEntries(flows.steps.map(({ id, count }) => [id, count]))).toEqual(STEPS);
  expect(flows.paths.map(({ touchpoints, instances }) => [touchpoints.join('>'), instances])).toEqual(
    expect.arrayContaining(VARIANTS.map(([path, count]) => [path, count])),
  );
  expect(flows.paths).toHaveLength(VARIANTS.length);
  expect(flows.instances).toMatchObject({ count: 500, ended: 500, steps: 2721, inOrder: { value: 100 } });
  const first = flows.steps.find(({ id }) => id === 'registration..triage-and-assessment');
  expect(first?.medianWait).toBe(3600 + 250.5);
  // Two times the common part, over both lengths: 7 touchpoints are designed.
  const fit =
    (258 * 10) / 12 + (234 * 12) / 13 + (2 * 10) / 12 + (2 * 6) / 10 + (2 * 4) / 9 + 8 / 11 + 6 / 10;
  expect(flows.instances.fitness).toBeCloseTo(fit / 500, 10);
  expect(flows.touchpoints.every(({ repeats, reworks }) => repeats.value === 0 && reworks.value === 0)).toBe(
    true,
  );
  const [kept] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from stored_readings where starts_with(key, 'flows ')`,
  );
  await readAllFlows(viewer, { ...filter, ...period, slug: 'clinic-visit' });
  const [still] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from stored_readings where starts_with(key, 'flows ')`,
  );
  expect(still).toEqual(kept);
});
