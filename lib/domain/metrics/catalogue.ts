import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { ces } from './ces';
import { cleanJourneys } from './clean-journeys';
import { csat } from './csat';
import { customerChurn } from './customer-churn';
import { cxIndex } from './cx-index';
import { feedbackUtilisation } from './feedback-utilisation';
import type { Definition, Metric } from './metric';
import { nps } from './nps';
import { revenueChurn } from './revenue-churn';
import { scoreDefinition } from './score';
import { sentiment } from './sentiment';

/** The metrics that are read from a tally of answers. */
export const answerMetrics = { csat, nps, ces, cxIndex, sentiment } as const satisfies {
  [Key in MetricKey]: Metric<Key, Tally>;
};

/** The metrics that are read from counts of customers. */
export const customerMetrics = { cleanJourneys, customerChurn, revenueChurn } as const;

/** Every KPI, in the order in which it is shown. */
export const KPIS = [
  'cxIndex',
  'csat',
  'nps',
  'ces',
  'sentiment',
  'cleanJourneys',
  'customerChurn',
  'revenueChurn',
] as const satisfies readonly KpiKey[];
export type KpiKey = MetricKey | keyof typeof customerMetrics;

/** The definitions in the order in which they are shown: the KPIs, the score, what became of answers. */
export const catalogue: readonly Definition<KpiKey | 'score' | 'feedbackUtilisation'>[] = [
  ...KPIS.map((key) => definitionOf(key)),
  scoreDefinition,
  feedbackUtilisation,
];

/** Plain counts that stand beside the KPIs. */
export const volumes = {
  interactions: {
    label: 'Interactions',
    definition: 'Contacts in the chosen period, answered or not.',
  },
  customers: {
    label: 'Customers',
    definition: 'Different customers with at least one interaction in the chosen period.',
  },
} as const;

/** What of the past is in a figure once a touchpoint is no longer in use. */
export const RETIRED_RULE =
  'What was met at a touchpoint that was retired since stays in every count and in every metric over many touchpoints: of the organisation, a journey, a persona, a ' +
  'partner, the trend. It is the same on screen, in the API, in downloads and in reports. Lists, stages, departments and their scores hold the touchpoints in use, so ' +
  'that their contacts can add up to fewer. A journey that is retired takes its touchpoints with it; a merged touchpoint counts where it was merged into.';

/** The definition of a KPI, for pop-overs and column heads. */
export function definitionOf(key: KpiKey): Definition<KpiKey> {
  return { ...answerMetrics, ...customerMetrics }[key];
}
