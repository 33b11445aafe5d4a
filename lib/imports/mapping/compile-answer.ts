import { CANONICAL_SCALES, toCanonical, type AnswerKey, type Scale as FullScale } from '@/lib/domain/scales';
import { parseNumber, type NumberFault } from '../cells/parse-number';
import { shown, type Problem } from '../cells/problem';
import { missingNumbers, type CompileContext } from './compile-context';
import { textsMeaningMissing } from './compile-text';
import type { Scalar, Scale } from './fields';

/** An answer as the source gave it and on the canonical scale. */
export interface Answer {
  given: number;
  canonical: number;
}

export interface AnswerReader {
  key: AnswerKey;
  column: string;
  /** The source's scale is not the canonical one, so that the answer as given is worth keeping. */
  keepsGiven: boolean;
  /** Null where it was not answered, undefined with the reason noted where it will not do. */
  read(cells: readonly string[], problems: Problem[]): Answer | null | undefined;
}

interface AnswerOptions {
  column: string;
  scale?: Scale | undefined;
  missing?: readonly Scalar[] | undefined;
  values?: Readonly<Record<string, number>> | undefined;
}

const MOST_REMEMBERED = 10_000;

/** A column of answers. Surveys repeat few values, so what became of each is remembered. */
export function compileAnswer(
  key: AnswerKey,
  field: AnswerOptions | string,
  paths: { column: string; field: string },
  context: CompileContext,
): AnswerReader {
  const options: AnswerOptions = typeof field === 'string' ? { column: field } : field;
  const { column } = options;
  const scale: FullScale = { ...CANONICAL_SCALES[key], reverse: false, ...defined(options.scale) };
  checkScale(scale, options.values ?? {}, paths.field, context);
  const at = context.column(column, paths.column);
  const parse = answerParser(key, column, scale, options, context);
  const remembered = new Map<string, Answer | Problem | null>();
  return {
    key,
    column,
    keepsGiven:
      scale.min !== CANONICAL_SCALES[key].min || scale.max !== CANONICAL_SCALES[key].max || scale.reverse,
    read: (cells, problems) => {
      const cell = cells[at] ?? '';
      let answer = remembered.get(cell);
      if (answer === undefined) {
        answer = parse(cell.trim());
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(cell, answer);
      }
      if (answer === null || 'given' in answer) return answer;
      problems.push(answer);
      return undefined;
    },
  };
}

function answerParser(
  key: AnswerKey,
  column: string,
  scale: FullScale,
  options: AnswerOptions,
  context: CompileContext,
): (text: string) => Answer | Problem | null {
  const missing = textsMeaningMissing(context.missing, options.missing);
  const numbers = missingNumbers([...context.missing, ...(options.missing ?? [])]);
  const values = new Map(Object.entries(options.values ?? {}).map(([from, to]) => [from.trim(), to]));
  const problem = (kind: string, text: string): Problem => ({
    kind: `${kind}\n${column}`,
    text: `${column}: ${text}`,
  });
  return (text) => {
    if (text === '' || missing.has(text)) return null;
    const given = values.get(text) ?? parseNumber(text, context.decimal);
    if (typeof given === 'string') return problem(given, faultText(given, text, values, scale));
    if (!values.has(text) && numbers.has(given)) return null;
    const converted = toCanonical(key, given, scale);
    if (converted.ok) return { given, canonical: converted.value };
    return problem(converted.fault, `${shown(text)} lies outside the scale ${scale.min} to ${scale.max}`);
  };
}

function faultText(
  fault: NumberFault,
  text: string,
  values: ReadonlyMap<string, number>,
  { min, max }: FullScale,
): string {
  if (fault === 'ambiguous') return `${shown(text)} may mean two numbers; declare "decimal"`;
  if (values.size === 0) return `${shown(text)} is not a number from ${min} to ${max}`;
  const words = [...values.keys()].slice(0, 12).map(shown).join(', ');
  return `${shown(text)} is neither a number from ${min} to ${max} nor one of ${words}`;
}

function checkScale(
  { min, max }: FullScale,
  values: Readonly<Record<string, number>>,
  path: string,
  context: CompileContext,
): void {
  if (min >= max)
    context.fault(
      `${path}.scale`,
      `"min" (${min}) must lie below "max" (${max}); "reverse": true turns a scale round`,
    );
  else {
    for (const [word, value] of Object.entries(values)) {
      if (value >= min && value <= max) continue;
      context.fault(
        `${path}.values[${JSON.stringify(word)}]`,
        `${value} lies outside the scale ${min} to ${max}`,
      );
    }
  }
}

function defined(scale: Scale | undefined): Partial<FullScale> {
  if (scale === undefined) return {};
  return { min: scale.min, max: scale.max, reverse: scale.reverse ?? false };
}
