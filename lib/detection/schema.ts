import * as z from 'zod/mini';
import type { Day } from '@/lib/domain/day';
import type { Rule } from '@/lib/domain/detection/rule';
import type { Method } from '@/lib/domain/detection/test';
import type { Measure } from '@/lib/domain/issues/vocabulary';

/** What a run tested and what came of it. */
export interface DetectionRun {
  id: number;
  /** ISO. */
  startedAt: string;
  /** Weeks that were over by this day were judged. */
  asOf: Day;
  milliseconds: number;
  incremental: boolean;
  touchpoints: number;
  series: number;
  tests: number;
  signals: number;
  flagged: number;
  evidenceAdded: number;
  recovered: number;
  /** False alarms to be expected of so many tests. */
  expectedFalse: number;
  methods: Record<string, { tested: number; fired: number }>;
}

export interface DetectionRuns {
  runs: Omit<DetectionRun, 'touchpoints'>[];
}

/** The rule of all touchpoints, or of one. */
export interface RuleView extends Rule {
  /** Null: of all touchpoints without one of their own. */
  touchpoint: { slug: string; name: string; department: string } | null;
  /** ISO; null: never changed. */
  updatedAt: string | null;
}

export interface RuleList {
  common: RuleView;
  own: RuleView[];
  /** Touchpoints that a rule can be made for. */
  touchpoints: { slug: string; name: string; department: string }[];
}

const within = (low: number, high: number) => {
  const fault = `must be from ${low} to ${high}`;
  return z.number(fault).check(z.gte(low, fault), z.lte(high, fault));
};
const wholeWithin = (low: number, high: number) => {
  const fault = `must be a whole number from ${low} to ${high}`;
  return z.number(fault).check(z.int(fault), z.gte(low, fault), z.lte(high, fault));
};

/** The ends that the table allows too. */
export const RULE_LIMITS = {
  floor: [0, 100],
  minimumAnswers: [5, 100_000],
  minimumRecommendations: [5, 100_000],
  falseDiscovery: [0.0001, 0.5],
  pendingPeriods: [1, 12],
  weight: [0, 3],
} as const;

const weight = () => within(...RULE_LIMITS.weight);

export const ruleChange = z.strictObject({
  /** Slug; null: the rule of all. */
  touchpoint: z.nullable(z.string().check(z.minLength(1, 'is missing'), z.maxLength(80))),
  enabled: z.boolean(),
  floor: within(...RULE_LIMITS.floor),
  minimumAnswers: wholeWithin(...RULE_LIMITS.minimumAnswers),
  minimumRecommendations: wholeWithin(...RULE_LIMITS.minimumRecommendations),
  falseDiscovery: within(...RULE_LIMITS.falseDiscovery),
  pendingPeriods: wholeWithin(...RULE_LIMITS.pendingPeriods),
  weights: z.strictObject({ gap: weight(), importance: weight(), volume: weight(), revenueShare: weight() }),
});
export type RuleChange = z.output<typeof ruleChange>;

export const ruleRemoval = z.strictObject({
  touchpoint: z.string('is missing').check(z.minLength(1, 'is missing'), z.maxLength(80)),
});
export type RuleRemoval = z.output<typeof ruleRemoval>;

/** Something that a rule would have flagged. */
export interface PreviewedFlag {
  /** The Monday on which it would have been found. */
  on: Day;
  title: string;
  touchpoint: { slug: string; name: string };
  department: string;
  measure: Measure;
  method: Method;
  effect: number;
  answered: number;
  /** The same touchpoint, measure and segment would also be flagged, at any time, under the present rules. */
  alsoNow: boolean;
}

export interface RulePreview {
  from: Day;
  to: Day;
  weeks: number;
  flags: PreviewedFlag[];
  /** Under the present rules, over the same weeks. */
  now: number;
  /** False alarms to be expected over all these weeks. */
  expectedFalse: number;
}
