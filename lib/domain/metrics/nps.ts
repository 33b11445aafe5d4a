import {
  adjustedWald,
  answersForMargin,
  plainStandardError,
  type Recommendations,
} from '../statistics/adjusted-wald';
import type { Tally } from '../tally';
import { changeByError, POINTS_FLOOR, unknownChange } from './change';
import { unknownReading, type Counted, type Detailed, type Metric } from './metric';

/** The score is a difference of two shares and so twice as rough as one: it takes more answers than a share does. */
const MINIMUM_RECOMMENDATIONS = 50;

type NpsReading = Counted<'promoters' | 'passives' | 'detractors'> &
  Detailed<'adjusted' | 'standardError' | 'answersForFivePoints'>;

export const nps: Metric<'nps', Tally, NpsReading> = {
  key: 'nps',
  label: 'NPS',
  name: 'Net promoter score',
  unit: 'points',
  better: 'higher',
  definition: 'Share of 9–10 less share of 0–6 among the answers given; skipped questions are left out.',
  question: 'How likely are you to recommend us to a friend or colleague?',
  scale: '0 not at all likely to 10 extremely likely; other scales are converted linearly.',
  rule: 'Promoter from 9, detractor below 7, passive between. Value = 100 · (promoters − detractors) ÷ answers.',
  denominator: 'Interactions with an answer on the likelihood to recommend.',
  window: 'The chosen period, by the day of the interaction.',
  interval:
    'Adjusted Wald interval, 95 %: ¾ promoter, 1½ passives and ¾ detractor are added; clipped to ±100. Where too few answered, the score so adjusted is what is shown.',
  comparison:
    'Difference of the adjusted scores, which for few answers is smaller than that of the plain ones; z test.',
  minimumAnswers: MINIMUM_RECOMMENDATIONS,
  source: 'Reichheld 2003; measuringu.com/nps-three-confidence-intervals, after Rocks 2016.',
  read: (tally) => {
    const counts = recommendations(tally);
    const answered = tally.npsCount;
    if (answered === 0) {
      return {
        ...unknownReading,
        counts,
        details: { adjusted: null, standardError: null, answersForFivePoints: null },
      };
    }
    const value = (100 * (counts.promoters - counts.detractors)) / answered;
    const { centre, variance, low, high } = adjustedWald(counts);
    const details = {
      adjusted: centre,
      standardError: plainStandardError(counts),
      answersForFivePoints: answersForMargin(variance, 5),
    };
    // With a single answer the adjusted interval ends short of the plain score.
    return { value, low: Math.min(low, value), high: Math.max(high, value), answered, counts, details };
  },
  change: (current, previous) => {
    if (current.npsCount === 0 || previous.npsCount === 0) return unknownChange;
    const now = adjustedWald(recommendations(current));
    const before = adjustedWald(recommendations(previous));
    const error = Math.hypot(now.standardError, before.standardError);
    return changeByError(now.centre - before.centre, error, { better: 'higher', floor: POINTS_FLOOR });
  },
};

function recommendations({ npsCount, npsPromoters, npsDetractors }: Tally): Recommendations {
  return {
    promoters: npsPromoters,
    passives: npsCount - npsPromoters - npsDetractors,
    detractors: npsDetractors,
  };
}
