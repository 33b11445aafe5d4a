import { MINIMUM_ANSWERS, type Definition } from './metric';

export const UTILISATION_STEPS = ['answers', 'flagged', 'owned', 'fixed', 'verified'] as const;
export type UtilisationStepKey = (typeof UTILISATION_STEPS)[number];

/** Answered contacts that got so far. */
export interface UtilisationStep {
  key: UtilisationStepKey;
  count: number;
  /** Of the step before, 0–100; null at the first one, and where the step before has none. */
  share: number | null;
}

export const STEP_WORDS: Readonly<Record<UtilisationStepKey, { label: string; definition: string }>> = {
  answers: { label: 'Answers', definition: 'answered contacts of the chosen period' },
  flagged: {
    label: 'Flagged',
    definition: 'those at a touchpoint where an issue about them was open in the period',
  },
  owned: { label: 'Owned', definition: 'those whose issue was acknowledged' },
  fixed: { label: 'Fixed', definition: 'those whose issue has a fix that is live and stands' },
  verified: { label: 'Verified', definition: 'those whose fix was shown to work by later answers' },
};

export const feedbackUtilisation: Definition<'feedbackUtilisation'> = {
  key: 'feedbackUtilisation',
  label: 'Feedback utilisation',
  name: 'Feedback utilisation',
  unit: 'percent',
  better: 'higher',
  definition:
    'What became of the answers that customers gave: how far the issues about them have got by now.',
  question: null,
  scale: 'Answered contacts, each counted at every step that it reached.',
  rule: `${UTILISATION_STEPS.map((step) => `${STEP_WORDS[step].label}: ${STEP_WORDS[step].definition}`).join('; ')}. An issue found for one persona or partner is about their answers alone; of several issues the one that got furthest counts. Merged issues are left out.`,
  denominator: 'The step before. Answers that were never flagged are no failure: most give no reason to.',
  window: 'The chosen period, by the day of the contact; steps as they stand now.',
  interval: 'None: all answers are counted, none is a sample.',
  comparison: 'None: issues of the latest answers have had less time.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Counted from contacts and issues.',
};

/** Each step as a share of the one before. */
export function readUtilisation(counts: Readonly<Record<UtilisationStepKey, number>>): UtilisationStep[] {
  return UTILISATION_STEPS.map((key, at) => {
    const before = UTILISATION_STEPS[at - 1];
    const of = before === undefined ? 0 : counts[before];
    return { key, count: counts[key], share: of === 0 ? null : (100 * counts[key]) / of };
  });
}
