import type { MetricKey } from './vocabulary';

/** What a customer can be asked, each kept on its canonical scale. */
export const ANSWER_KEYS = ['csat', 'nps', 'ces', 'expectation', 'reality', 'sentiment'] as const;
export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** The scale of a source; `reverse` where its low end is the good one. */
export interface Scale {
  min: number;
  max: number;
  reverse: boolean;
}

/** The scales that answers are converted to, stored on and measured on; high is good on all of them. */
export const CANONICAL_SCALES = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
  expectation: { min: 0, max: 10 },
  reality: { min: 0, max: 10 },
  sentiment: { min: -1, max: 1 },
} as const satisfies Record<AnswerKey, { min: number; max: number }>;

/** The answer that a touchpoint's score is the mean of, by its primary metric. */
export const PRIMARY_ANSWER = {
  csat: 'csat',
  nps: 'nps',
  ces: 'ces',
  cxIndex: 'reality',
  sentiment: 'sentiment',
} as const satisfies Record<MetricKey, AnswerKey>;

export type ConversionFault = 'bad_scale' | 'not_a_number' | 'out_of_range';
export type Conversion = { ok: true; value: number } | { ok: false; fault: ConversionFault };

/** Per cent of the maximum possible (POMP): 0 at `min`, 100 at `max` (Cohen et al. 1999). */
export function pomp(value: number, { min, max }: { min: number; max: number }): number {
  return (100 * (value - min)) / (max - min);
}

/** A raw answer on its source's scale, converted linearly to the canonical scale. The caller words the fault. */
export function toCanonical(key: AnswerKey, raw: number, scale: Scale): Conversion {
  if (!isScale(scale)) return { ok: false, fault: 'bad_scale' };
  if (!Number.isFinite(raw)) return { ok: false, fault: 'not_a_number' };
  if (raw < scale.min || raw > scale.max) return { ok: false, fault: 'out_of_range' };
  const part = (raw - scale.min) / (scale.max - scale.min);
  const { min, max } = CANONICAL_SCALES[key];
  return { ok: true, value: min + (scale.reverse ? 1 - part : part) * (max - min) };
}

/** Whether a scale has two finite ends in ascending order. */
export function isScale({ min, max }: Scale): boolean {
  return Number.isFinite(min) && Number.isFinite(max) && min < max && Number.isFinite(max - min);
}
