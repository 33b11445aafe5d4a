import { formatNumber } from './number';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

/** How long customers waited: 'under a minute', '45 min', '3.5 h', '2.1 days'. */
export function formatWait(seconds: number): string {
  if (seconds < MINUTE_S) return 'under a minute';
  if (seconds < HOUR_S) return `${formatNumber(seconds / MINUTE_S)} min`;
  if (seconds < DAY_S) return `${formatNumber(seconds / HOUR_S, 1)} h`;
  return `${formatNumber(seconds / DAY_S, 1)} days`;
}
