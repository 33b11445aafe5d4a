import { ANSWER_KEYS } from '@/lib/domain/scales';
import type { IngestRow } from '@/lib/ingest/row';
import type { Problem } from '../cells/problem';
import { compileAnswer, type AnswerReader } from './compile-answer';
import { compileAttributes } from './compile-attributes';
import type { CompileContext } from './compile-context';
import { compileDate, contactRange, type InstantReader } from './compile-date';
import { compileOptionalNumber } from './compile-number';
import { compileOptionalSlug, compileSlug, type SlugReader } from './compile-slug';
import { compileOptionalText, compileText, requiredText } from './compile-text';
import type { InteractionsMapping } from './mapping';
import { LONGEST_ID, MOST_INTEGER, type ParseRow } from './row-parser';

type Cells = readonly string[];

/** One row an interaction, or none of it: a contact with half its answers would be mistaken for the whole. */
export function compileInteractions(
  mapping: InteractionsMapping,
  context: CompileContext,
): ParseRow<IngestRow> {
  const id = compileText(mapping.id, 'id', context);
  const customer = compileText(mapping.customer, 'customer', context);
  const date = compileDate(mapping.date, 'date', context, contactRange(context.now));
  const touchpoint = compileSlug(mapping.touchpoint, 'touchpoint', 'touchpoint', context);
  const partner = compileOptionalSlug(mapping.partner, 'partner', 'partner', context);
  const persona = compileOptionalSlug(mapping.persona, 'persona', 'persona', context);
  const comment = compileOptionalText(mapping.comment, 'comment', context);
  const reason = compileOptionalText(mapping.reason, 'reason', context);
  const sequence = compileOptionalNumber(mapping.sequence, 'sequence', context, {
    least: 0,
    most: MOST_INTEGER,
    whole: true,
  });
  const attributes = compileAttributes(mapping.attributes, context);
  const answers = compileAnswers(mapping, context);
  return (line, cells, accept, problems) => {
    const row: IngestRow = {
      line,
      externalId: requiredText(id, cells, problems, LONGEST_ID),
      occurredAt: new Date(requiredInstant(date, cells, problems)),
      customer: requiredText(customer, cells, problems, LONGEST_ID),
      touchpoint: requiredSlug(touchpoint, cells, problems),
      answers: {},
      sequence: sequence?.read(cells, problems) ?? line,
    };
    assignIfAny(row, 'partner', partner?.read(cells, problems));
    assignIfAny(row, 'persona', persona?.read(cells, problems));
    assignIfAny(row, 'comment', comment?.read(cells));
    assignIfAny(row, 'reason', reason?.read(cells));
    const known = attributes(cells, problems);
    if (known !== undefined) row.attributes = known;
    for (const answer of answers) addAnswer(row, answer, cells, problems);
    if (problems.length === 0) accept(row);
  };
}

/** The instant, or NaN with the reason noted. */
export function requiredInstant(date: InstantReader, cells: Cells, problems: Problem[]): number {
  const instant = date.read(cells, problems);
  if (instant === null) {
    const { label } = date.text;
    problems.push({ kind: `empty\n${label}`, text: `${label}: is empty` });
  }
  return instant ?? Number.NaN;
}

export function assignIfAny(
  row: IngestRow,
  key: 'partner' | 'persona' | 'comment' | 'reason',
  text: string | null | undefined,
): void {
  if (text) row[key] = text;
}

/** Adds what was answered to the row; false where the answer will not do. */
export function addAnswer(row: IngestRow, reader: AnswerReader, cells: Cells, problems: Problem[]): boolean {
  const answer = reader.read(cells, problems);
  if (answer === undefined) return false;
  if (answer === null) return true;
  row.answers[reader.key] = answer.canonical;
  if (reader.keepsGiven) row.raw = { ...row.raw, [reader.key]: answer.given };
  return true;
}

function requiredSlug(reader: SlugReader, cells: Cells, problems: Problem[]): string {
  const slug = reader.read(cells, problems);
  const { label } = reader.text;
  if (slug === '') problems.push({ kind: `empty\n${label}`, text: `${label}: is empty` });
  return slug ?? '';
}

function compileAnswers({ answers = {} }: InteractionsMapping, context: CompileContext): AnswerReader[] {
  return ANSWER_KEYS.flatMap((key) => {
    const field = answers[key];
    const path = `answers.${key}`;
    return field === undefined ? [] : [compileAnswer(key, field, { column: path, field: path }, context)];
  });
}
