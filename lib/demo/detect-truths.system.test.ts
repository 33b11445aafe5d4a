import { asc, eq } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { departments } from '@/db/schema/departments';
import { detectionRuns } from '@/db/schema/detection';
import { issues } from '@/db/schema/issues';
import { stages } from '@/db/schema/journeys';
import { partners } from '@/db/schema/partners';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';
import { addDays, weekStart } from '@/lib/domain/day';
import { test } from '@/tests/fixtures';
import { seedDemo } from './load-demo';

vi.setConfig({ testTimeout: 900_000 });

const NOW = new Date('2026-11-26T12:00:00Z');
const MONDAY = weekStart('2026-11-26');
const weeksAgo = (weeks: number) => addDays(MONDAY, -7 * weeks);

/** What docs/demo.md says got, or is, worse. All else would be a false alarm. */
const TRUE_AT = new Set([
  'monthly-bill',
  'billing-enquiry',
  'order-delivery',
  'phone-menu',
  'partner-advice',
  'partner-contract',
]);

const dayOf = ({ raisedAt }: { raisedAt: Date }) => raisedAt.toISOString().slice(0, 10);

test('weekly looks over the last half-year of the demo company find what is true of it, and little else', async ({
  store,
}) => {
  await seedDemo(store, { now: NOW });
  const runs = await store.select().from(detectionRuns);
  const flags = await store
    .select({
      number: issues.number,
      title: issues.title,
      raisedAt: issues.raisedAt,
      touchpoint: touchpoints.slug,
      stage: stages.slug,
      department: departments.slug,
      persona: personas.slug,
      partner: partners.slug,
      state: issues.state,
      severity: issues.severity,
      level: issues.severityLevel,
    })
    .from(issues)
    .innerJoin(touchpoints, eq(touchpoints.id, issues.touchpointId))
    .innerJoin(stages, eq(stages.id, touchpoints.stageId))
    .innerJoin(departments, eq(departments.id, issues.departmentId))
    .leftJoin(personas, eq(personas.id, issues.personaId))
    .leftJoin(partners, eq(partners.id, issues.partnerId))
    .where(eq(issues.origin, 'flag'))
    .orderBy(asc(issues.number));
  const wholeAt = (slug: string) =>
    flags.filter(
      ({ touchpoint, persona, partner }) => touchpoint === slug && persona === null && partner === null,
    );

  const [bill, ...again] = wholeAt('monthly-bill');
  expect(again).toEqual([]);
  expect(bill).toMatchObject({ department: 'finance-billing', level: 'critical', state: 'verified' });
  expect([weeksAgo(25), weeksAgo(24), weeksAgo(23)]).toContain(bill && dayOf(bill));
  const before = flags.filter((flag) => bill && flag.raisedAt <= bill.raisedAt);
  expect(before.toSorted((a, b) => b.severity - a.severity)[0]?.number).toBe(bill?.number);

  const [delivery] = wholeAt('order-delivery');
  expect(delivery).toMatchObject({ department: 'logistics', state: 'in_progress' });
  expect([weeksAgo(4), weeksAgo(3), weeksAgo(2)]).toContain(delivery && dayOf(delivery));

  expect(wholeAt('phone-menu').map(({ title }) => title)).toEqual([
    expect.stringMatching(/is below its target of 70$/),
  ]);
  expect(
    flags.filter(
      ({ touchpoint, partner }) => touchpoint.startsWith('partner-') && partner !== 'brightline-stores',
    ),
  ).not.toEqual([]);
  const served = flags.filter(({ persona }) => persona === 'small-business');
  expect(served).not.toEqual([]);
  expect(flags.filter(({ touchpoint }) => touchpoint === 'store-kiosk')).toEqual([]);

  const wrong = flags.filter(
    ({ touchpoint, persona, stage }) =>
      !TRUE_AT.has(touchpoint) && !(persona === 'small-business' && stage === 'service'),
  );
  const expected = runs.reduce((sum, run) => sum + run.expectedFalse, 0);
  expect(wrong.map(({ title }) => title).length, JSON.stringify(wrong)).toBeLessThanOrEqual(expected);
});
