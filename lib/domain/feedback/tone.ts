import { verdictOfAnswer } from '../verdict';

/** How a comment sounds; `unscored` where it carries no opinion or could not be read. */
export const TONES = ['positive', 'neutral', 'negative', 'unscored'] as const;
export type Tone = (typeof TONES)[number];

const BY_VERDICT = { good: 'positive', ok: 'neutral', bad: 'negative' } as const;

/** By the limits of the metric sentiment: positive from 0.05, negative down from −0.05. */
export function toneOf(sentiment: number | null): Tone {
  return sentiment === null ? 'unscored' : BY_VERDICT[verdictOfAnswer('sentiment', sentiment)];
}
