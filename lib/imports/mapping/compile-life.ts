import { addMonths, isDay, type Day } from '@/lib/domain/day';
import { columnProblem, shown, type Problem } from '../cells/problem';
import { zonedDay } from '@/lib/domain/zoned-time';
import type { CompileContext } from './compile-context';
import { compileDate, type InstantReader, type Range } from './compile-date';
import { compileNumber } from './compile-number';
import { compileText } from './compile-text';
import type { Scalar } from './fields';
import type { CustomersMapping } from './mapping';

/** When a customer came and went; absent where the row does not say, null where the customer has not left. */
interface Life {
  startedOn?: Day;
  churnedOn?: Day | null;
}

type ReadLife = (cells: readonly string[], problems: Problem[]) => Life;

const DAY = 86_400_000;

/** A cancellation may be known a year before it takes effect. */
const LONGEST_NOTICE = 366 * DAY;
const LONGEST_TENURE_MONTHS = 1200;

/** The first and last day as dates, or from months of tenure and a status that were true on a day. */
export function compileLife(mapping: CustomersMapping, context: CompileContext): ReadLife {
  checkWhole(mapping, context);
  const started = compileStart(mapping, context);
  const churned = compileEnd(mapping, context);
  return (cells, problems) => {
    const startedOn = started(cells, problems);
    const churnedOn = churned(cells, problems);
    if (startedOn && churnedOn && churnedOn < startedOn) {
      problems.push({
        kind: 'churned before started',
        text: `churned on ${churnedOn}, before the start on ${startedOn}`,
      });
    }
    const life: Life = {};
    if (startedOn !== undefined) life.startedOn = startedOn;
    if (churnedOn !== undefined) life.churnedOn = churnedOn;
    return life;
  };
}

type ReadDay<None> = (cells: readonly string[], problems: Problem[]) => Day | None | undefined;

function compileStart({ started, tenure, asOf }: CustomersMapping, context: CompileContext): ReadDay<never> {
  if (started !== undefined) {
    const latest = context.now.getTime() + DAY;
    const day = dayReader(
      compileDate(started, 'started', context, { earliest: Date.UTC(1900, 0, 1), latest }),
    );
    return (cells, problems) => day(cells, problems) ?? undefined;
  }
  if (tenure === undefined || asOf === undefined) return () => undefined;
  const months = compileNumber(tenure, 'tenure', context, {
    least: 0,
    most: LONGEST_TENURE_MONTHS,
    whole: true,
  });
  return (cells, problems) => {
    const stayed = months.read(cells, problems);
    if (stayed === null) problems.push(columnProblem(months.label, 'empty', 'is empty'));
    return typeof stayed === 'number' ? addMonths(asOf, -stayed) : undefined;
  };
}

function compileEnd({ churned, status, asOf }: CustomersMapping, context: CompileContext): ReadDay<null> {
  if (churned !== undefined) {
    const range: Range = { earliest: Date.UTC(1900, 0, 1), latest: context.now.getTime() + LONGEST_NOTICE };
    return dayReader(compileDate(churned, 'churned', context, range));
  }
  if (status === undefined || asOf === undefined) return () => undefined;
  const text = compileText({ column: status.column }, 'status.column', context);
  const lost = wordsOf(status.churned);
  const active = status.active && wordsOf(status.active);
  return (cells, problems) => {
    const word = text.read(cells);
    if (lost.has(word)) return asOf;
    if (word !== '' && (active === undefined || active.has(word))) return null;
    const words = [...lost, ...(active ?? [])].map(shown).join(', ');
    const said = word === '' ? 'is empty' : `${shown(word)} is none of ${words}`;
    problems.push(columnProblem(text.label, 'unknown status', said));
    return undefined;
  };
}

/** The day on the calendar of the field's timezone: for a date without a zone that is the day as it is written. */
function dayReader(instant: InstantReader): ReadDay<null> {
  const dayOf = zonedDay(instant.timezone);
  return (cells, problems) => {
    const read = instant.read(cells, problems);
    return typeof read === 'number' ? dayOf(read) : read;
  };
}

function checkWhole(
  { started, churned, tenure, status, asOf }: CustomersMapping,
  context: CompileContext,
): void {
  if (tenure !== undefined && started !== undefined)
    context.fault('tenure', 'says the same as "started"; leave one of them out');
  if (status !== undefined && churned !== undefined)
    context.fault('status', 'says the same as "churned"; leave one of them out');
  const needsDay = tenure !== undefined || status !== undefined;
  if (needsDay && asOf === undefined)
    context.fault('asOf', 'is missing; "tenure" and "status" need the day on which they were true');
  if (!needsDay && asOf !== undefined) context.fault('asOf', 'says nothing without "tenure" or "status"');
  if (asOf !== undefined && !isDay(asOf))
    context.fault('asOf', `${shown(asOf)} is not a day such as 2017-05-31`);
}

function wordsOf(values: readonly Scalar[]): ReadonlySet<string> {
  return new Set(values.map((value) => String(value).trim()));
}
