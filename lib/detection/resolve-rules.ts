import type { StoredRule } from '@/db/queries/detection-ground';
import { DEFAULT_RULE, DEFAULT_WEIGHTS, type Rule } from '@/lib/domain/detection/rule';

/** The rule of a touchpoint: its own, or that of all others. */
export type RuleOf = (touchpointId: number) => Rule;

export function resolveRules(stored: readonly StoredRule[]): RuleOf {
  const own = new Map(stored.map((rule) => [rule.touchpointId, ruleOf(rule)]));
  const common = own.get(null) ?? DEFAULT_RULE;
  return (touchpointId) => own.get(touchpointId) ?? common;
}

function ruleOf(stored: StoredRule): Rule {
  const { enabled, floor, minimumAnswers, minimumRecommendations, falseDiscovery, pendingPeriods } = stored;
  const weights = { ...DEFAULT_WEIGHTS, ...stored.weights };
  return { enabled, floor, minimumAnswers, minimumRecommendations, falseDiscovery, pendingPeriods, weights };
}
