import * as fc from 'fast-check';
import { CANONICAL_SCALES, type AnswerKey } from '@/lib/domain/scales';
import { addTallies, emptyTally, type Tally } from '@/lib/domain/tally';
import { answerTally, type Answers } from '@/lib/domain/verdict';

/** Whole answers as surveys give them, converted ones in between, and none. */
function arbitraryAnswer(key: AnswerKey): fc.Arbitrary<number | null> {
  const { min, max } = CANONICAL_SCALES[key];
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100),
    },
    { weight: 2, arbitrary: fc.constant(null) },
  );
}

export const arbitraryAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    csat: arbitraryAnswer('csat'),
    nps: arbitraryAnswer('nps'),
    ces: arbitraryAnswer('ces'),
    expectation: arbitraryAnswer('expectation'),
    reality: arbitraryAnswer('reality'),
    sentiment: arbitraryAnswer('sentiment'),
  },
  { requiredKeys: [] },
);

export const arbitraryInteractions = fc.array(arbitraryAnswers, { maxLength: 60 });

export function tallyOf(interactions: readonly Answers[]): Tally {
  return interactions.reduce((tally, answers) => addTallies(tally, answerTally(answers)), emptyTally);
}
