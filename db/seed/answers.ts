import { verdictOfAnswer } from '@/lib/domain/verdict';
import type { MetricKey, Verdict } from '@/lib/domain/vocabulary';
import type { Random } from './random';
import type { TouchpointDesign } from './touchpoints/design';

/** Answers on the canonical scales; what is absent was not answered. */
export interface DemoAnswers {
  csat?: number;
  nps?: number;
  ces?: number;
  expectation?: number;
  reality?: number;
  sentiment?: number;
}

/** From this quality up the next answer of the scale is given. The middle cut, 0, parts satisfied from not. */
const CSAT_CUTS = [-1.5, -0.75, 0, 0.8] as const;
const CES_CUTS = [-1.6, -1.1, -0.6, 0, 0.6, 1.2] as const;

/** Lowest and highest sentiment of words in that tone, in hundredths. */
const TONES: Record<Verdict, readonly [number, number]> = { good: [25, 95], ok: [-20, 30], bad: [-95, -20] };

const PAIR_SHARE = 0.7;
const EFFORT_SHARE = 0.4;

/** What the customer would say of a contact of this quality if asked by the touchpoint's own metric. */
export function verdictOfQuality(metric: MetricKey, quality: number): Verdict {
  return verdictOfAnswer(metric, primaryAnswer(metric, quality));
}

/** The answers of a customer who answers: always the touchpoint's own metric, often what was expected and what was met. */
export function drawAnswers(random: Random, touchpoint: TouchpointDesign, quality: number): DemoAnswers {
  const { primaryMetric: metric, channel, expectation } = touchpoint;
  const answers: DemoAnswers = { [metric]: primaryAnswer(metric, quality) };
  if (metric === 'csat' && (channel === 'call_centre' || channel === 'chat') && random.chance(EFFORT_SHARE))
    answers.ces = cut(CES_CUTS, quality + 0.4 * random.normal());
  if (expectation !== undefined && random.chance(PAIR_SHARE)) {
    answers.expectation = clamp(Math.round(expectation + random.normal()), 0, 10);
    answers.reality = clamp(Math.round(6.75 + 1.7 * quality + 0.5 * random.normal()), 0, 10);
  }
  return answers;
}

/** The tone of a comment in the words of that verdict: −1 to 1, two decimals. */
export function drawSentiment(random: Random, verdict: Verdict): number {
  return random.between(...TONES[verdict]) / 100;
}

function primaryAnswer(metric: MetricKey, quality: number): number {
  if (metric === 'ces') return cut(CES_CUTS, quality);
  if (metric === 'nps') return clamp(Math.round(7.3 + 2 * quality), 0, 10);
  if (metric === 'sentiment') return clamp(Math.round(40 * quality), -100, 100) / 100;
  return cut(CSAT_CUTS, quality);
}

function cut(cuts: readonly number[], quality: number): number {
  return 1 + cuts.filter((edge) => quality >= edge).length;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
