import type { Measure } from '@/lib/domain/issues/vocabulary';
import { formatPeriod } from '@/lib/format/day';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatChangeBy, formatInterval, formatValue } from '@/lib/format/reading';
import type { Evidence } from '@/lib/issues/detail-schema';
import { measureWords, METHOD_WORDS, unitOf } from './issue-words';

interface Fact {
  name: string;
  value: string;
  note: string | null;
}

/** What was found, figure by figure. */
export function evidenceFacts(measure: Measure, evidence: Evidence, currency: string | null): Fact[] {
  const unit = unitOf(measure);
  const { baseline, effect, customers, mrr, answered } = evidence;
  const money = currency === null ? null : `${formatMoney(mrr, currency)} a month`;
  return [
    {
      name: measureWords(measure),
      value: formatValue(evidence.value, unit),
      note: [formatInterval(evidence, unit), formatAnswered(answered)].filter(Boolean).join(', '),
    },
    ...(baseline === null
      ? []
      : [
          {
            name: `Before, ${formatPeriod(baseline)}`,
            value: formatValue(baseline.value, unit),
            note: [formatInterval(baseline, unit), formatAnswered(baseline.answered)]
              .filter(Boolean)
              .join(', '),
          },
        ]),
    ...(effect === null
      ? []
      : [{ name: 'Worse by', value: formatChangeBy(effect, unit).replace(/^\+/, ''), note: null }]),
    {
      name: 'Found by',
      value: METHOD_WORDS[evidence.method],
      note: chanceWords(evidence),
    },
    { name: 'Days', value: formatPeriod(evidence), note: null },
    {
      name: 'Customers with a bad contact',
      value: formatNumber(customers),
      note: money === null ? null : `who pay ${money}`,
    },
  ];
}

/** What a q-value means, for people who have never met one. */
export function chanceWords({ pValue, qValue }: Pick<Evidence, 'pValue' | 'qValue'>): string {
  if (qValue === null) return 'A limit was passed; no test was made';
  const share = qValue < 0.001 ? 'fewer than 1 in 1,000' : `about ${formatNumber(100 * qValue, 1)} in 100`;
  const p = pValue === null ? '' : `p = ${small(pValue)}, `;
  return `${p}q = ${small(qValue)}: of flags like this, ${share} are false alarms`;
}

function small(share: number): string {
  return share < 0.001 ? 'under 0.001' : formatNumber(share, 3);
}
