import { RULE_LIMITS, type RuleChange, type RuleView } from '@/lib/detection/schema';

type NumberField =
  'floor' | 'minimumAnswers' | 'minimumRecommendations' | 'falseDiscovery' | 'pendingPeriods';
type WeightField = keyof RuleChange['weights'];

interface FieldWords<Field> {
  field: Field;
  label: string;
  says: string;
  limits: readonly [number, number];
  step: number;
}

export const NUMBER_FIELDS: readonly FieldWords<NumberField>[] = [
  {
    field: 'floor',
    label: 'Smallest effect, in points',
    says: 'What is less is not worth a flag, however certain.',
    limits: RULE_LIMITS.floor,
    step: 0.5,
  },
  {
    field: 'minimumAnswers',
    label: 'Fewest answers',
    says: 'In the weeks that are judged.',
    limits: RULE_LIMITS.minimumAnswers,
    step: 1,
  },
  {
    field: 'minimumRecommendations',
    label: 'Fewest answers, NPS',
    says: 'It is twice as rough as a share.',
    limits: RULE_LIMITS.minimumRecommendations,
    step: 1,
  },
  {
    field: 'pendingPeriods',
    label: 'Weeks that it must hold',
    says: 'Running, at every look.',
    limits: RULE_LIMITS.pendingPeriods,
    step: 1,
  },
  {
    field: 'falseDiscovery',
    label: 'False-discovery rate',
    says: 'Share of false alarms among what a run finds: 0.05 is one in twenty.',
    limits: RULE_LIMITS.falseDiscovery,
    step: 0.01,
  },
];

export const WEIGHT_FIELDS: readonly FieldWords<WeightField>[] = (
  [
    ['gap', 'Weight of the gap'],
    ['importance', 'Weight of importance'],
    ['volume', 'Weight of volume'],
    ['revenueShare', 'Weight of revenue'],
  ] as const
).map(([field, label]) => ({ field, label, says: '', limits: RULE_LIMITS.weight, step: 0.25 }));

/** What a form holds: text, since what is being typed need not be a number yet. */
export interface RuleDraft {
  touchpoint: string | null;
  enabled: boolean;
  numbers: Record<NumberField, string>;
  weights: Record<WeightField, string>;
}

export function draftOf(rule: RuleView, touchpoint: string | null): RuleDraft {
  const { enabled, floor, minimumAnswers, minimumRecommendations, falseDiscovery, pendingPeriods, weights } =
    rule;
  return {
    touchpoint,
    enabled,
    numbers: {
      floor: String(floor),
      minimumAnswers: String(minimumAnswers),
      minimumRecommendations: String(minimumRecommendations),
      falseDiscovery: String(falseDiscovery),
      pendingPeriods: String(pendingPeriods),
    },
    weights: {
      gap: String(weights.gap),
      importance: String(weights.importance),
      volume: String(weights.volume),
      revenueShare: String(weights.revenueShare),
    },
  };
}

/** As it is sent; what is no number is refused by the server, beside its field. */
export function changeOf({ touchpoint, enabled, numbers, weights }: RuleDraft): RuleChange {
  return {
    touchpoint,
    enabled,
    floor: numberOf(numbers.floor),
    minimumAnswers: numberOf(numbers.minimumAnswers),
    minimumRecommendations: numberOf(numbers.minimumRecommendations),
    falseDiscovery: numberOf(numbers.falseDiscovery),
    pendingPeriods: numberOf(numbers.pendingPeriods),
    weights: {
      gap: numberOf(weights.gap),
      importance: numberOf(weights.importance),
      volume: numberOf(weights.volume),
      revenueShare: numberOf(weights.revenueShare),
    },
  };
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
