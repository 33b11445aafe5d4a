import { formatFault, formattedDate } from '../cells/formatted-date';
import { isoDate, type DateReader } from '../cells/iso-date';
import { shown, type Problem } from '../cells/problem';
import { isTimezone, zonedTime } from '@/lib/domain/zoned-time';
import type { CompileContext } from './compile-context';
import { compileText, type TextReader } from './compile-text';
import type { DateField } from './fields';

const DAY = 86_400_000;

/** Reads an instant in UTC milliseconds; null where the cell is empty, undefined with the reason noted where it will not do. */
export interface InstantReader {
  text: TextReader;
  /** A zone that the runtime knows. */
  timezone: string;
  read(cells: readonly string[], problems: Problem[]): number | null | undefined;
}

/** Instants from `earliest` to `latest`, in UTC milliseconds. */
export interface Range {
  earliest: number;
  latest: number;
}

/** When an interaction can have happened: since 1970, and not after tomorrow, which some clocks already show. */
export function contactRange(now: Date): Range {
  return { earliest: 0, latest: now.getTime() + DAY };
}

export function compileDate(
  field: DateField,
  path: string,
  context: CompileContext,
  range: Range,
): InstantReader {
  const { format, timezone, ...where } = optionsOf(field, context);
  const text = compileText(where.field, path, context);
  const parse = dateReader(format, timezone, path, context);
  return {
    text,
    timezone: isTimezone(timezone) ? timezone : 'UTC',
    read: (cells, problems) => {
      const written = text.read(cells);
      if (written === '') return null;
      const instant = parse(written);
      const problem = faultOf(instant, written, format, range);
      if (problem === null) return Number(instant);
      const { label } = text;
      problems.push({
        kind: `${problem.kind}\n${label}`,
        text: `${label}: ${shown(written)} ${problem.text}`,
      });
      return undefined;
    },
  };
}

function optionsOf(field: DateField, context: CompileContext) {
  const defaults = { format: context.dateFormat, timezone: context.timezone };
  if (typeof field === 'string') return { ...defaults, field };
  const { format = defaults.format, timezone = defaults.timezone, ...text } = field;
  return { format, timezone, field: text };
}

function dateReader(
  format: string | undefined,
  timezone: string,
  path: string,
  context: CompileContext,
): DateReader {
  if (!isTimezone(timezone)) {
    context.fault(path, `no timezone ${shown(timezone)}; write an IANA name such as "Europe/Oslo"`);
    return () => 'unreadable';
  }
  const toInstant = zonedTime(timezone);
  if (format === undefined) return isoDate(toInstant);
  const fault = formatFault(format);
  if (fault === null) return formattedDate(format, toInstant);
  context.fault(path, `the date format ${shown(format)} ${fault}`);
  return () => 'unreadable';
}

function faultOf(
  instant: ReturnType<DateReader>,
  written: string,
  format: string | undefined,
  { earliest, latest }: Range,
): Problem | null {
  if (instant === 'unreadable') return { kind: instant, text: unreadableText(written, format) };
  if (instant === 'not_in_calendar') return { kind: instant, text: 'is a day or time that does not exist' };
  if (instant < earliest)
    return { kind: 'too early', text: `lies before ${new Date(earliest).getUTCFullYear()}` };
  return instant > latest ? { kind: 'too late', text: 'lies in the future' } : null;
}

function unreadableText(written: string, format: string | undefined): string {
  if (format !== undefined) return `is not written as ${format}`;
  const hint = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(written)
    ? '; declare how it is written with "dateFormat"'
    : ', such as 2017-05-31 or 2017-05-31T14:30:00Z';
  return `is not an ISO 8601 date${hint}`;
}
