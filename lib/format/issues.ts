import type { OpenIssues } from '@/lib/domain/issues/tally';
import type { SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { UNKNOWN } from './locale';
import { formatNumber } from './number';

export const SEVERITY_WORDS: Readonly<Record<SeverityLevel, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** '1 open issue', '12 open issues', 'No open issues'. */
export function countIssues(open: number): string {
  if (open === 0) return 'No open issues';
  return open === 1 ? '1 open issue' : `${formatNumber(open)} open issues`;
}

/** 'worst critical, 2 overdue'; null where nothing is open. */
export function pressingWords({ overdue, worst }: OpenIssues): string | null {
  if (worst === null) return null;
  const severity = `worst ${SEVERITY_WORDS[worst].toLowerCase()}`;
  return overdue === 0 ? severity : `${severity}, ${formatNumber(overdue)} overdue`;
}

/** '1 day', '4.5 days', 'same day'; an en dash where it is unknown. */
export function formatDays(days: number | null): string {
  if (days === null) return UNKNOWN;
  if (days === 0) return 'same day';
  return days === 1 ? '1 day' : `${formatNumber(days, Number.isInteger(days) ? 0 : 1)} days`;
}
