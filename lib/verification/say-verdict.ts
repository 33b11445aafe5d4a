import type { FixReading } from '@/lib/domain/issues/facts';
import type { Measure } from '@/lib/domain/issues/vocabulary';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { formatDay } from '@/lib/format/day';
import { listInWords } from '@/lib/format/list-in-words';
import { formatNumber, formatSigned } from '@/lib/format/number';
import { formatChangeBy, formatValue } from '@/lib/format/reading';

interface Said extends Omit<FixReading, 'says' | 'at'> {
  metric: MetricKey;
  measure: Measure;
  /** Last day on which answers count. */
  deadline: string;
  /** Answers that each window needs. */
  perWindow: number | null;
}

/** A window before the fix with less than this part of the answers that it takes is worth a word. */
const FEW = 0.5;

/** Measures that no customer is asked about. */
const UNASKED: Partial<Record<Measure, string>> = {
  repeatContacts: 'Repeat contacts',
  handOffWait: 'The wait at a hand-off',
  consistency: 'Consistency',
};

/** The verdict on a fix in words and figures. */
export function sayVerdict(said: Said): string {
  return [standIn(said), outcome(said), beside(said), missing(said)].filter((part) => part !== '').join(' ');
}

function standIn({ measure, metric }: Said): string {
  const unasked = UNASKED[measure];
  return unasked === undefined
    ? ''
    : `${unasked} cannot be judged from answers; this goes by ${answerMetrics[metric].label} at the touchpoint.`;
}

function outcome(said: Said): string {
  const { against, verdict, before, after, final } = said;
  const { label, unit } = answerMetrics[said.metric];
  if (after.answered === 0) return `Nobody has answered since the fix went live on ${formatDay(after.from)}.`;
  const figures = `${label} was ${formatValue(after.value, unit)} of ${formatNumber(after.answered)} answers since the fix`;
  const earlier = `${formatValue(before.value, unit)} of ${formatNumber(before.answered)}`;
  if (against === 'baseline') {
    const base = `${figures}, ${earlier} before the flag`;
    if (verdict === 'confirmed') return `${label} is back to its normal range: ${base}${difference(said)}.`;
    if (verdict === 'not_shown' && final)
      return `${label} is not back to its normal range: ${base}${difference(said)}.`;
    return `Whether ${label} is back to its normal range cannot be told yet: ${base}${difference(said)}.`;
  }
  const base = `${figures}, ${earlier} between flag and fix${difference(said)}`;
  if (verdict === 'confirmed') return `The fix worked: ${base}.`;
  if (verdict === 'worse') return `It got worse: ${base}.`;
  return `${undecided(said)}: ${base}.`;
}

function undecided({ verdict, final, low, high }: Said): string {
  if (!final && low !== null && low > 0) return 'It looks better so far, which may yet be chance';
  if (!final && high !== null && high < 0) return 'It looks worse so far, which may yet be chance';
  if (verdict === 'not_shown') return final ? 'No improvement was shown' : 'No improvement is shown so far';
  return final ? 'Too few answers came to tell' : 'Not enough answers yet';
}

function difference({ metric, by, low, high }: Said): string {
  if (by === null || low === null || high === null) return '';
  const { unit } = answerMetrics[metric];
  const decimals = unit === 'mean' ? 2 : 1;
  return `, a difference of ${formatChangeBy(by, unit)} (between ${formatSigned(low, decimals)} and ${formatSigned(high, decimals)})`;
}

function beside({ comparison, metric }: Said): string {
  if (comparison === null) return 'No other touchpoint had enough answers to compare with.';
  const names = listInWords(comparison.touchpoints.map(({ name }) => name));
  return `What touchpoints of the same stage or metric without an issue did meanwhile (${names}: ${formatChangeBy(comparison.by, answerMetrics[metric].unit)}) is taken off.`;
}

function missing({ needed, final, deadline, before, perWindow }: Said): string {
  if (final) return '';
  const until = `It is decided after ${formatDay(deadline)}, or earlier where the answers leave no doubt.`;
  if (needed === null || perWindow === null) return until;
  const rest =
    needed === 0
      ? 'Enough answers have come to tell a change worth acting on.'
      : `To tell a change worth acting on, ${formatNumber(needed)} more answers are needed.`;
  const few =
    before.answered < FEW * perWindow
      ? ` Only ${formatNumber(before.answered)} were given before the fix, where ${formatNumber(perWindow)} would do: only a larger change can be shown.`
      : '';
  return `${rest}${few} ${until}`;
}
