import { FEWEST_A_POINT, FEWEST_BASELINE, type ControlChart } from '@/lib/domain/control-chart';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Bucket } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/format/day';
import { formatValue } from '@/lib/format/reading';
import { BUCKET_WORDS } from '@/lib/format/words';

const METHODS = {
  laney: 'Laney’s p′ chart, whose limits are narrower where more answered',
  xmr: 'an XmR chart of single values',
} as const;

/** What the chart is, what its limits rest on, and whether there is any signal. */
export function describeChart(
  { metric, method, baseline, counted, signals }: ControlChart,
  grain: Bucket,
): string {
  const { label, unit } = definitionOf(metric);
  const { one, many, adverb } = BUCKET_WORDS[grain];
  if (baseline === null) {
    return counted < FEWEST_BASELINE
      ? `${adverb} ${label}. No limits can be drawn: they need ${FEWEST_BASELINE} ${many} of at least ${FEWEST_A_POINT} answers, and there ${counted === 1 ? `is 1 such ${one}` : `are ${counted}`}.`
      : `${adverb} ${label}. No limits can be drawn: every one of the first ${many} is the same, so there is no variation to judge by.`;
  }
  const frozen = `limits from its first ${baseline.points} ${many} (${formatPeriod(baseline)}; mean ${formatValue(baseline.mean, unit)}), kept as they are`;
  const found =
    signals.length === 0
      ? 'No signal: what varies is what usually varies.'
      : 'It has changed by more than it usually varies:';
  return `${adverb} ${label} in ${METHODS[method]}; ${frozen}. ${found}`;
}
