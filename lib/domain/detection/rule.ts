import type { MetricKey } from '../vocabulary';

/** When a flag is raised at a touchpoint. */
export interface Rule {
  enabled: boolean;
  /** In points (0–100): smaller effects are not worth a flag. */
  floor: number;
  minimumAnswers: number;
  minimumRecommendations: number;
  /** False-discovery rate over a whole run. */
  falseDiscovery: number;
  /** Weeks for which it must hold. */
  pendingPeriods: number;
  weights: SeverityWeights;
}

/** Exponents of the terms of severity: 0 leaves a term out, 2 squares it. */
export interface SeverityWeights {
  gap: number;
  importance: number;
  volume: number;
  revenueShare: number;
}

export const DEFAULT_WEIGHTS: SeverityWeights = { gap: 1, importance: 1, volume: 1, revenueShare: 1 };

/** The rule of metrics.md, section 3, that holds until an admin changes it. */
export const DEFAULT_RULE: Rule = {
  enabled: true,
  floor: 5,
  minimumAnswers: 30,
  minimumRecommendations: 50,
  falseDiscovery: 0.05,
  pendingPeriods: 1,
  weights: DEFAULT_WEIGHTS,
};

export function minimumOf(metric: MetricKey, rule: Rule): number {
  return metric === 'nps' ? rule.minimumRecommendations : rule.minimumAnswers;
}

/** Sentiment runs from −1 to 1, a fiftieth of a hundred points. */
export function floorOf(metric: MetricKey, { floor }: Rule): number {
  return metric === 'sentiment' ? floor / 50 : floor;
}
