import { UNKNOWN } from './locale';
import { formatNumber } from './number';

const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;

/** How long something took: 'under 1 s', '42 s', '3 min 20 s', '1 h 5 min'. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / SECOND_MS);
  if (seconds < 1) return 'under 1 s';
  if (seconds < MINUTE_S) return `${seconds} s`;
  if (seconds < HOUR_S) return both(seconds, MINUTE_S, 'min', 's');
  return both(Math.round(seconds / MINUTE_S), MINUTE_S, 'h', 'min');
}

/**
 * What is left, no finer than a guess deserves: 'a few seconds', 'about 40 seconds', 'about 3 minutes', 'about 2 hours'.
 */
export function formatTimeLeft(milliseconds: number): string {
  const seconds = milliseconds / SECOND_MS;
  if (seconds < 8) return 'a few seconds';
  if (seconds < 50) return `about ${Math.ceil(seconds / 10) * 10} seconds`;
  const minutes = Math.ceil(seconds / MINUTE_S - 0.1);
  if (minutes < MINUTE_S) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  const hours = Math.round(seconds / HOUR_S);
  return hours <= 1 ? 'about an hour' : `about ${hours} hours`;
}

const DAY_S = 86_400;

/** How long somebody waited, in one unit: 'under 1 min', '42 min', '9.0 h', '3.4 days'; an en dash where it is unknown. */
export function formatWait(seconds: number | null): string {
  if (seconds === null) return UNKNOWN;
  if (seconds < MINUTE_S) return seconds === 0 ? 'at once' : 'under 1 min';
  if (seconds < 59.5 * MINUTE_S) return `${Math.round(seconds / MINUTE_S)} min`;
  if (seconds < 47.95 * HOUR_S) return `${formatNumber(seconds / HOUR_S, 1)} h`;
  return `${formatNumber(seconds / DAY_S, 1)} days`;
}

function both(amount: number, size: number, large: string, small: string): string {
  const rest = amount % size;
  const whole = `${Math.floor(amount / size)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
