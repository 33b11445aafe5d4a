import { CANONICAL_SCALES } from '../scales';
import { meanInterval, meanOf, type Sums } from '../statistics/mean';
import type { Tally } from '../tally';
import { changeOfEstimates, SENTIMENT_FLOOR, type Estimate } from './change';
import { MINIMUM_ANSWERS, unknownReading, type Counted, type Detailed, type Metric } from './metric';

type SentimentReading = Counted<'positive' | 'neutral' | 'negative'> &
  Detailed<'positiveShare' | 'negativeShare'>;

export const sentiment: Metric<'sentiment', Tally, SentimentReading> = {
  key: 'sentiment',
  label: 'Sentiment',
  name: 'Sentiment of comments',
  unit: 'mean',
  better: 'higher',
  definition:
    'Mean tone of the comments that carry an opinion, from −1 to 1; comments that were not scored are left out.',
  question: 'In your own words: how was it?',
  scale: '−1 wholly negative to 1 wholly positive, scored from the text or supplied by the source.',
  rule: 'Positive from 0.05, negative down from −0.05, neutral between. Value = the mean; shown with both shares.',
  denominator: 'Interactions with a scored comment.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Student’s t interval, 95 %, clipped to ±1. None where all of a few answers agree.',
  comparison: 'Difference with independent standard errors; z test. Not judged below 30 answers.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Limits after Hutto & Gilbert 2014 (VADER).',
  read: (tally) => {
    const answered = tally.sentimentCount;
    const counts = {
      positive: tally.sentimentPositive,
      neutral: answered - tally.sentimentPositive - tally.sentimentNegative,
      negative: tally.sentimentNegative,
    };
    if (answered === 0) {
      return { ...unknownReading, counts, details: { positiveShare: null, negativeShare: null } };
    }
    const { min, max } = CANONICAL_SCALES.sentiment;
    const interval = meanInterval(sums(tally), min, max);
    return {
      value: tally.sentimentSum / answered,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      answered,
      counts,
      details: {
        positiveShare: (100 * counts.positive) / answered,
        negativeShare: (100 * counts.negative) / answered,
      },
    };
  },
  change: (current, previous) =>
    changeOfEstimates(estimate(current), estimate(previous), { better: 'higher', floor: SENTIMENT_FLOOR }),
};

function sums({ sentimentCount, sentimentSum, sentimentSquares }: Tally): Sums {
  return { count: sentimentCount, sum: sentimentSum, squares: sentimentSquares };
}

function estimate(tally: Tally): Estimate {
  const answered = tally.sentimentCount;
  if (answered === 0) return { value: null, standardError: null, answered };
  const { mean, standardError } = meanOf(sums(tally));
  return { value: mean, standardError, answered };
}
