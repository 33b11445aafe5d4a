import type { Viewer } from '@/lib/auth/viewer';
import { customersQueryOf } from '@/lib/customers/customers-query';
import { findCustomers } from '@/lib/customers/find-customers';
import { readCustomers } from '@/lib/customers/read-customers';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { goodOrOkContacts } from '@/lib/domain/metrics/clean-journeys';
import { addTallies, emptyTally } from '@/lib/domain/tally';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { compareMetric } from '@/lib/touchpoints/compare-metric';
import { measureTouchpoints } from '@/lib/touchpoints/measure-touchpoints';
import { standDepartments } from '@/lib/touchpoints/stand-departments';
import { standStages } from '@/lib/touchpoints/stand-stages';
import { findMovers } from './find-movers';
import { presentCustomers } from './present-customers';
import { withCustomers, type Overview, type OverviewQuery } from './schema';
import { traceTrend } from './trace-trend';

/** Everything that the overview shows, for the screen, the API, the downloads and the command line alike. */
export async function readOverview(viewer: Viewer, query: OverviewQuery): Promise<Overview> {
  const filter = await resolveFilter(viewer, query);
  const countCustomers = query.customers === 'now' ? readCustomers : findCustomers;
  const [counted, trend, counts, issues] = await Promise.all([
    measureTouchpoints(viewer, { ...filter, touchpoints: filter.counted }),
    traceTrend(viewer, filter),
    countCustomers(viewer, customersQueryOf(filter)),
    tallyIssues(viewer, filter),
  ]);
  const current = counted.map((one) => one.current).reduce(addTallies, emptyTally);
  const previous = counted.map((one) => one.previous).reduce(addTallies, emptyTally);
  const listed = new Set(filter.touchpoints.map(({ id }) => id));
  const measured = counted.filter(({ place }) => listed.has(place.id));
  const stages = standStages(measured, issues);
  const standings = stages.flatMap(({ touchpoints }) => touchpoints);
  const overview: Overview = {
    filters: filter.applied,
    pending: true,
    kpis: {
      csat: compareMetric(answerMetrics.csat, current, previous),
      nps: compareMetric(answerMetrics.nps, current, previous),
      ces: compareMetric(answerMetrics.ces, current, previous),
      cxIndex: compareMetric(answerMetrics.cxIndex, current, previous),
      sentiment: compareMetric(answerMetrics.sentiment, current, previous),
      cleanJourneys: null,
      customerChurn: null,
      revenueChurn: null,
      interactions: current.interactions,
      customers: null,
    },
    volume: {
      interactions: { value: current.interactions, previous: previous.interactions },
      customers: { value: null, previous: null },
    },
    goodOrOk: goodOrOkContacts(current),
    issues: issues.together(query.department),
    stages,
    movers: findMovers(measured),
    churn: null,
    departments: standDepartments(filter.directory.departments, standings, issues, query.department),
    trend,
    base: null,
    asOf: null,
  };
  return counts === null ? overview : withCustomers(overview, presentCustomers(counts));
}
