import type { KpiKey } from '@/lib/domain/metrics/catalogue';
import type { MetricReading } from '@/lib/domain/metrics/metric';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { Overview } from '@/lib/overview/schema';

/** What a figure has to be seen beside, in a sentence; null where there is nothing to add. */
export function kpiNote(key: KpiKey, overview: Pick<Overview, 'kpis' | 'goodOrOk'>): string | null {
  const reading = overview.kpis[key];
  if (reading === null || reading.value === null) return null;
  return NOTES[key](reading, overview);
}

type Note = (reading: MetricReading, overview: Pick<Overview, 'kpis' | 'goodOrOk'>) => string | null;

const NOTES: Readonly<Record<KpiKey, Note>> = {
  cxIndex: ({ details }) => {
    const { expectation = null, reality = null, gap = null } = details ?? {};
    if (expectation === null || reality === null || gap === null) return null;
    return `Expected ${decimal(expectation)} of 10, experienced ${decimal(reality)}`;
  },
  csat: ({ counts, answered }) => sharesOf(answered, [[counts?.['bad'], 'dissatisfied']]),
  nps: ({ counts, answered }) =>
    sharesOf(answered, [
      [counts?.['promoters'], 'promoters'],
      [counts?.['detractors'], 'detractors'],
    ]),
  ces: ({ details }) => {
    const mean = details?.['mean'] ?? null;
    return mean === null ? null : `Mean answer ${decimal(mean)} of 7`;
  },
  sentiment: ({ counts, answered }) =>
    sharesOf(answered, [
      [counts?.['positive'], 'positive'],
      [counts?.['negative'], 'negative'],
    ]),
  cleanJourneys: ({ value }, { goodOrOk }) => journeyTrap(value, goodOrOk.value),
  customerChurn: ({ answered }) => `Of ${formatNumber(answered)} active at the start`,
  revenueChurn: ({ value }, { kpis }) => whoLeft(value, kpis.customerChurn?.value ?? null),
};

/** The journey trap: hardly a bad contact, and yet many customers who met one. */
function journeyTrap(clean: number | null, contacts: number | null): string | null {
  if (clean === null || contacts === null) return null;
  const shares = [formatValue(contacts, 'percent'), formatValue(100 - clean, 'percent')] as const;
  return contacts > clean
    ? `${shares[0]} of contacts went well, and still ${shares[1]} of customers met a bad one`
    : `${shares[0]} of contacts went well; ${shares[1]} of customers met a bad one`;
}

/** More revenue than customers lost means that those who left paid more than the mean: arithmetic, not a guess. */
function whoLeft(revenue: number | null, customers: number | null): string | null {
  if (revenue === null || customers === null || customers === 0) return null;
  const ratio = revenue / customers;
  if (ratio > 1.05) return 'Those who left paid more than the average customer';
  if (ratio < 0.95) return 'Those who left paid less than the average customer';
  return 'Those who left paid about as much as the average customer';
}

function sharesOf(
  answered: number,
  parts: readonly (readonly [number | undefined, string])[],
): string | null {
  const known = parts.flatMap(([count, word]) =>
    count === undefined || answered === 0 ? [] : [`${formatNumber((100 * count) / answered)}% ${word}`],
  );
  return known.length === 0 ? null : known.join(', ');
}

function decimal(value: number): string {
  return formatNumber(value, 1);
}
