import { NOTHING_OPEN, standIssues } from '@/lib/domain/issues/tally';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { cleanJourneys, goodOrOkContacts } from '@/lib/domain/metrics/clean-journeys';
import { customerChurn, type ChurnCounts } from '@/lib/domain/metrics/customer-churn';
import { revenueChurn } from '@/lib/domain/metrics/revenue-churn';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { Band, MetricKey } from '@/lib/domain/vocabulary';
import type { Filter } from '@/lib/filters/schema';
import type { ChurnMonth, Overview, StageStanding } from '@/lib/overview/schema';
import type { WatchedTouchpoint } from '@/lib/touchpoints/schema';

/** What tests look at: everything of the last 90 days. */
export const everything: Filter = {
  period: '90d',
  from: null,
  to: null,
  compare: 'previous',
  journey: [],
  persona: [],
  channel: [],
  department: [],
};

export const noIssues = { ...standIssues([]), openAt: [] };

const churn: ChurnCounts = {
  atStart: 1000,
  lost: 20,
  mrrAtStart: 50_000,
  mrrLost: 1500,
  mrrSquares: 3_000_000,
  mrrLostSquares: 130_000,
};

export function touchpoint(slug: string, band: Band, value: number, target = 75): WatchedTouchpoint {
  return {
    slug,
    name: `The ${slug}`,
    department: `owner-of-${slug}`,
    primaryMetric: 'csat',
    importance: 3,
    target,
    score: { value, low: value - 2, high: value + 2, answered: 300, previous: null, change: null },
    metrics: {},
    band,
    change: null,
    interactions: 400,
    issues: NOTHING_OPEN,
  };
}

export function stage(slug: string, touchpoints: WatchedTouchpoint[], journey = 'mobile'): StageStanding {
  return {
    slug,
    name: `Stage ${slug}`,
    journey,
    journeyName: `Journey ${journey}`,
    score: { value: 70, low: 69, high: 71, answered: 600, previous: null, change: null },
    band: 'watch',
    consistency: null,
    interactions: 800,
    previousInteractions: 700,
    worst: null,
    issues: NOTHING_OPEN,
    touchpoints,
  };
}

export function churnMonth(month: string, lost: number, complete = true): ChurnMonth {
  const { value, low, high } = customerChurn.read({ ...churn, lost });
  return {
    month,
    active: churn.atStart,
    churned: lost,
    rate: value,
    low,
    high,
    mrrActive: churn.mrrAtStart,
    mrrLost: 75 * lost,
    revenueRate: (100 * 75 * lost) / churn.mrrAtStart,
    complete,
  };
}

/** An overview of two tallies, as the use case would read it. */
export function overviewOf(current: Partial<Tally>, previous: Partial<Tally> = {}): Overview {
  const [now, before] = [
    { ...emptyTally, ...current },
    { ...emptyTally, ...previous },
  ];
  const compare = (key: MetricKey) => ({
    ...answerMetrics[key].read(now),
    previous: answerMetrics[key].read(before),
    change: answerMetrics[key].change(now, before),
  });
  const counted = { previous: null, change: null };
  return {
    filters: {
      ...everything,
      from: '2026-08-25',
      to: '2026-11-23',
      previous: { from: '2026-05-27', to: '2026-08-25' },
      timezone: 'Asia/Kathmandu',
    },
    pending: false,
    kpis: {
      csat: compare('csat'),
      nps: compare('nps'),
      ces: compare('ces'),
      cxIndex: compare('cxIndex'),
      sentiment: compare('sentiment'),
      cleanJourneys: { ...cleanJourneys.read({ answeredCustomers: 200, cleanCustomers: 147 }), ...counted },
      customerChurn: { ...customerChurn.read(churn), ...counted },
      revenueChurn: { ...revenueChurn.read(churn), ...counted },
      interactions: now.interactions,
      customers: 200,
    },
    volume: {
      interactions: { value: now.interactions, previous: before.interactions },
      customers: { value: 200, previous: 100 },
    },
    goodOrOk: goodOrOkContacts(now),
    issues: noIssues,
    stages: [],
    movers: [],
    churn: [churnMonth('2026-10', 20), churnMonth('2026-11', 4, false)],
    departments: [],
    trend: { bucket: 'week', points: [] },
    base: { customers: 1200, active: 1000, churned: 200, mrr: 50_000, mrrLost: 9000 },
    asOf: '2026-11-22T19:09:00.000Z',
  };
}
