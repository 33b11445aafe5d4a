import type { PerceptionVerdict } from '@/lib/domain/metrics/perception-gap';
import type { HandOffCount, PerceptionSummary } from '@/lib/departments/schema';
import { formatNumber, formatSigned } from '@/lib/format/number';

export const PERCEPTION_WORDS: Readonly<Record<PerceptionVerdict, string>> = {
  too_high: 'Too high',
  in_line: 'In line',
  too_low: 'Too low',
  cannot_tell: 'Cannot tell',
};

/** 'Q2 2026', of the quarter's first day. */
export function quarterWords(quarter: string): string {
  return `Q${Math.ceil(Number(quarter.slice(5, 7)) / 3)} ${quarter.slice(0, 4)}`;
}

/** '1,204 in, 980 out'. */
export function handOffWords(count: HandOffCount | null): string {
  return count === null ? 'Not mined yet' : `${formatNumber(count.in)} in, ${formatNumber(count.out)} out`;
}

/** '2 of 4 too high in Q2 2026, +6.1 points on average'. */
export function summaryWords(summary: PerceptionSummary | null): string {
  if (summary === null) return 'None given';
  const { quarter, estimated, tooHigh, tooLow, meanGap } = summary;
  const verdicts = [
    ...(tooHigh > 0 ? [`${tooHigh} of ${estimated} too high`] : []),
    ...(tooLow > 0 ? [`${tooLow} of ${estimated} too low`] : []),
  ];
  const found = verdicts.length === 0 ? `None of ${estimated} told to be off` : verdicts.join(', ');
  const mean = meanGap === null ? '' : `, ${formatSigned(meanGap, 1)} points on average`;
  return `${found} in ${quarterWords(quarter)}${mean}`;
}
