import type { SeverityLevel } from './vocabulary';

/** What a severity is made of: points, 1–5, interactions a week, share of the active customers' MRR. */
interface Terms {
  gap: number;
  importance: number;
  volume: number;
  revenueShare: number;
}

/** Exponents: 1 as it is, 0 leaves the term out. */
type Weights = Readonly<Record<keyof Terms, number>>;

/** A customer base whose revenue is not known, or nobody of whom pays, still counts for something. */
const LEAST_REVENUE_SHARE = 0.001;

/** The rule in words, for screens and docs. */
export const SEVERITY_RULE =
  'Severity is gap × importance × volume × revenue share: points below what it was or should be, importance from 1 to 5, interactions a week, and the ' +
  'share of the monthly revenue that those pay who met it in the last 12 weeks. A weight is the power to which a term is raised. Divided by the interactions a ' +
  'week of the whole company it is critical from 1, high from 0.1, medium from 0.01, and low below.';

/** Orders the queue; 0 and up. */
export function severityOf(terms: Terms, weights: Weights): number {
  const { gap, importance, volume, revenueShare } = terms;
  return (
    Math.max(0, gap) ** weights.gap *
    importance ** weights.importance *
    Math.max(1, volume) ** weights.volume *
    Math.max(LEAST_REVENUE_SHARE, revenueShare) ** weights.revenueShare
  );
}

/** Steps of ten: what is a tenth as bad can wait ten times as long. A company's size drops out. */
export function severityLevelOf(terms: Terms, weights: Weights, companyVolume: number): SeverityLevel {
  const relative = severityOf(terms, weights) / Math.max(1, companyVolume) ** weights.volume;
  if (relative >= 1) return 'critical';
  if (relative >= 0.1) return 'high';
  return relative >= 0.01 ? 'medium' : 'low';
}
