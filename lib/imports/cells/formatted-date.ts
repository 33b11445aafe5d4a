import { wallClock, zoneOffset } from './calendar';
import type { DateReader } from './iso-date';
import type { ToInstant } from '@/lib/domain/zoned-time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** The tokens of Day.js, and what each matches. Single letters match with and without a leading zero. */
const TOKENS = {
  YYYY: String.raw`\d{4}`,
  YY: String.raw`\d{2}`,
  MMMM: FULL_MONTHS,
  MMM: MONTHS.join('|'),
  MM: String.raw`\d{2}`,
  M: String.raw`\d{1,2}`,
  DD: String.raw`\d{2}`,
  D: String.raw`\d{1,2}`,
  dddd: '[a-z]+day',
  ddd: 'mon|tue|wed|thu|fri|sat|sun',
  HH: String.raw`\d{2}`,
  H: String.raw`\d{1,2}`,
  hh: String.raw`\d{2}`,
  h: String.raw`\d{1,2}`,
  mm: String.raw`\d{2}`,
  m: String.raw`\d{1,2}`,
  ss: String.raw`\d{2}`,
  s: String.raw`\d{1,2}`,
  SSS: String.raw`\d{3}`,
  ZZ: String.raw`[+-]\d{4}`,
  Z: String.raw`z|[+-]\d{2}:\d{2}`,
  A: 'am|pm',
  a: 'am|pm',
  X: String.raw`\d{1,11}(?:\.\d{1,3})?`,
  x: String.raw`\d{1,14}`,
} as const;

type Token = keyof typeof TOKENS;

export const DATE_TOKENS = Object.keys(TOKENS);

const isToken = (part: string): part is Token => Object.hasOwn(TOKENS, part);

/** What a format lacks or has too much of, in words; null where it is sound. */
export function formatFault(format: string): string | null {
  const { tokens, unknown } = partsOf(format);
  if (unknown !== undefined) {
    return `"${unknown}" is no part of a date; use ${DATE_TOKENS.join(' ')}, and [square brackets] around plain words`;
  }
  const has = (...wanted: Token[]) => wanted.some((token) => tokens.includes(token));
  if (has('X', 'x')) return tokens.length > 1 ? 'X and x stand alone' : null;
  if (!has('YYYY', 'YY')) return 'names no year (YYYY)';
  if (!has('MMMM', 'MMM', 'MM', 'M')) return 'names no month (MM)';
  if (!has('DD', 'D')) return 'names no day (DD)';
  if (has('hh', 'h') !== has('A', 'a')) return 'hours of a half day (h) and AM or PM (A) need each other';
  if (has('hh', 'h') && has('HH', 'H')) return 'names the hour twice (h and H)';
  return null;
}

/** Reads texts of exactly this format; English names of months. The format must be sound (`formatFault`). */
export function formattedDate(format: string, toInstant: ToInstant): DateReader {
  const { tokens, pattern } = partsOf(format);
  const places = Object.fromEntries(tokens.map((token, at) => [token, at + 1])) as Partial<
    Record<Token, number>
  >;
  const expression = new RegExp(`^${pattern}$`, 'i');
  return (text) => {
    const found = expression.exec(text);
    if (found === null) return 'unreadable';
    const part = (...names: Token[]): string | undefined => {
      for (const name of names) {
        const place = places[name];
        if (place !== undefined) return found[place];
      }
      return undefined;
    };
    const seconds = part('X');
    if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
    const milliseconds = part('x');
    if (milliseconds !== undefined) return Number(milliseconds);
    const hour = hourOf(part('HH', 'H'), part('hh', 'h'), part('A', 'a'));
    const local = wallClock({
      year: yearOf(part('YYYY', 'YY') ?? ''),
      month: monthOf(part('MMMM', 'MMM', 'MM', 'M') ?? ''),
      day: Number(part('DD', 'D')),
      hour,
      minute: Number(part('mm', 'm') ?? 0),
      second: Number(part('ss', 's') ?? 0),
      millisecond: Number(part('SSS') ?? 0),
    });
    if (local === null) return 'not_in_calendar';
    const zone = part('Z', 'ZZ');
    if (zone === undefined) return toInstant(local);
    const offset = zoneOffset(zone);
    return offset === null ? 'not_in_calendar' : local - offset;
  };
}

/** Two digits mean 1969 to 2068, as POSIX has it. */
function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year > 68 ? 1900 : 2000);
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** 24, which no clock shows, where a half day has no such hour. */
function hourOf(full: string | undefined, half: string | undefined, meridiem: string | undefined): number {
  if (half === undefined) return Number(full ?? 0);
  const hour = Number(half);
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (meridiem?.toLowerCase() === 'pm' ? 12 : 0);
}

function partsOf(format: string): { tokens: Token[]; pattern: string; unknown?: string } {
  const tokens: Token[] = [];
  let pattern = '';
  let unknown: string | undefined;
  for (const [part] of format.matchAll(/\[[^\]]*\]|([A-Za-z])\1*|[^A-Za-z]/g)) {
    if (part.startsWith('[') && part.length > 1) pattern += escaped(part.slice(1, -1));
    else if (isToken(part)) {
      tokens.push(part);
      pattern += `(${TOKENS[part]})`;
    } else if (/[a-z]/i.test(part) && part !== 'T') unknown ??= part;
    else pattern += escaped(part);
  }
  return unknown === undefined ? { tokens, pattern } : { tokens, pattern, unknown };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
