import type { IngestRow } from '@/lib/ingest/row';
import type { Problem } from '../cells/problem';
import { compileAnswer, type AnswerReader } from './compile-answer';
import { compileAttributes } from './compile-attributes';
import { unknownSlugText, type CompileContext } from './compile-context';
import { compileDate, contactRange } from './compile-date';
import { addAnswer, assignIfAny, requiredInstant } from './compile-interactions';
import { compileOptionalSlug, type SlugReader } from './compile-slug';
import { compileOptionalText, compileText, requiredText, type TextReader } from './compile-text';
import type { Question, SurveyMapping } from './mapping';
import { LONGEST_ID, type ParseRow } from './row-parser';

type Cells = readonly string[];

/** A column, or a pair of columns, and the touchpoint it asks about. */
interface QuestionReader {
  key: string;
  touchpoint: string;
  answers: AnswerReader[];
  comment: TextReader | null;
  reason: TextReader | null;
  partner: SlugReader | null;
}

/** One row a respondent: each answered column becomes an interaction. Who, when and by whom must be sound; a bad answer costs itself only. */
export function compileSurvey(mapping: SurveyMapping, context: CompileContext): ParseRow<IngestRow> {
  const respondent = compileText(mapping.respondent, 'respondent', context);
  const customer = mapping.customer ? compileText(mapping.customer, 'customer', context) : respondent;
  const date = compileDate(mapping.date, 'date', context, contactRange(context.now));
  const partner = compileOptionalSlug(mapping.partner, 'partner', 'partner', context);
  const persona = compileOptionalSlug(mapping.persona, 'persona', 'persona', context);
  const attributes = compileAttributes(mapping.attributes, context);
  const questions = mapping.columns.map((question, index) =>
    compileQuestion(question, `columns[${index}]`, context),
  );
  refuseRepeatedKeys(questions, context);
  const longestKey = Math.max(...questions.map(({ key }) => key.length));
  return (line, cells, accept, problems) => {
    const id = requiredText(respondent, cells, problems, LONGEST_ID - longestKey - 1);
    const who = customer === respondent ? id : requiredText(customer, cells, problems, LONGEST_ID);
    const occurredAt = new Date(requiredInstant(date, cells, problems));
    const throughPartner = partner?.read(cells, problems);
    const asPersona = persona?.read(cells, problems);
    const known = attributes(cells, problems);
    const isSound = problems.length === 0;
    for (const [index, question] of questions.entries()) {
      const row: IngestRow = {
        line,
        externalId: `${id}:${question.key}`,
        occurredAt,
        customer: who,
        touchpoint: question.touchpoint,
        answers: {},
        sequence: index,
      };
      if (!readQuestion(row, question, cells, problems) || !isSound) continue;
      assignIfAny(row, 'partner', row.partner ?? throughPartner);
      assignIfAny(row, 'persona', asPersona);
      if (known !== undefined) row.attributes = known;
      accept(row);
    }
  };
}

/** Whether the question was answered, or commented on, with nothing wrong about it. */
function readQuestion(row: IngestRow, question: QuestionReader, cells: Cells, problems: Problem[]): boolean {
  const before = problems.length;
  for (const answer of question.answers) addAnswer(row, answer, cells, problems);
  assignIfAny(row, 'comment', question.comment?.read(cells));
  assignIfAny(row, 'reason', question.reason?.read(cells));
  assignIfAny(row, 'partner', question.partner?.read(cells, problems));
  const isAnswered = Object.keys(row.answers).length > 0 || row.comment !== undefined;
  // A pair with a bad half waits until that is mended: the other half alone says nothing about the gap.
  return problems.length === before && isAnswered;
}

function compileQuestion(question: Question, path: string, context: CompileContext): QuestionReader {
  const { touchpoint } = question;
  const { touchpoints } = context.known;
  if (!touchpoints.has(touchpoint)) {
    context.fault(`${path}.touchpoint`, unknownSlugText('touchpoint', touchpoint, touchpoints));
  }
  return {
    key: question.key ?? ('column' in question ? question.column : question.reality),
    touchpoint,
    answers: compileAnswersOf(question, path, context),
    comment: compileOptionalText(question.comment, `${path}.comment`, context),
    reason: compileOptionalText(question.reason, `${path}.reason`, context),
    partner: compileOptionalSlug(question.partner, 'partner', `${path}.partner`, context),
  };
}

function compileAnswersOf(question: Question, path: string, context: CompileContext): AnswerReader[] {
  if ('column' in question) {
    return [compileAnswer(question.metric, question, { column: `${path}.column`, field: path }, context)];
  }
  const { scale, missing, values } = question;
  return (['expectation', 'reality'] as const).map((key) =>
    compileAnswer(
      key,
      { column: question[key], scale, missing, values },
      { column: `${path}.${key}`, field: path },
      context,
    ),
  );
}

function refuseRepeatedKeys(questions: readonly QuestionReader[], context: CompileContext): void {
  const seen = new Map<string, number>();
  for (const [index, { key }] of questions.entries()) {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index);
    else
      context.fault(
        `columns[${index}]`,
        `has the same key "${key}" as columns[${earlier}]; give one of them a "key" of its own`,
      );
  }
}
