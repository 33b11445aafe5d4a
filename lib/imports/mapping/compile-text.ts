import { shown, type Problem } from '../cells/problem';
import type { CompileContext } from './compile-context';
import type { Scalar, TextField } from './fields';

type Cells = readonly string[];

/** Reads a text from a row; empty where it is missing. */
export interface TextReader {
  /** The column, for messages. */
  label: string;
  /** The same for every row. */
  constant: boolean;
  read(cells: Cells): string;
}

const PLACEHOLDER = /\{([^{}]+?)(?::(\d{1,2}))?\}/g;
const IS_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A text field in any way of writing it. */
export function compileText(field: TextField, path: string, context: CompileContext): TextReader {
  if (typeof field === 'string') {
    const written = isTemplate(field) ? { template: field } : { column: field };
    return compileText(written, path, context);
  }
  if ('value' in field) return constantText(String(field.value).trim());
  const missing = textsMeaningMissing(context.missing, field.missing);
  if ('template' in field) return templateText(field.template, missing, path, context);
  const values = new Map(Object.entries(field.values ?? {}).map(([from, to]) => [from.trim(), to]));
  return columnText(field.column, missing, values, path, context);
}

/** A text field that may be left out of the mapping. */
export function compileOptionalText(
  field: TextField | undefined,
  path: string,
  context: CompileContext,
): TextReader | null {
  return field === undefined ? null : compileText(field, path, context);
}

/** The text of a cell, or '' with the reason noted. */
export function requiredText(reader: TextReader, cells: Cells, problems: Problem[], longest: number): string {
  const text = reader.read(cells);
  if (text === '') problems.push({ kind: `empty\n${reader.label}`, text: `${reader.label}: is empty` });
  if (text.length <= longest) return text;
  problems.push({
    kind: `too long\n${reader.label}`,
    text: `${reader.label}: ${shown(text)} is longer than ${longest} characters`,
  });
  return '';
}

/** Plain numbers that mean "not answered" everywhere are meant for answers: ids and days may well be 0 or 6. */
export function textsMeaningMissing(
  everywhere: readonly Scalar[],
  here: readonly Scalar[] = [],
): ReadonlySet<string> {
  const words = everywhere.map((value) => String(value).trim()).filter((value) => !IS_NUMBER.test(value));
  return new Set([...words, ...here.map((value) => String(value).trim())]);
}

function isTemplate(text: string): boolean {
  return /\{[^{}]+\}/.test(text);
}

function constantText(value: string): TextReader {
  return { label: 'constant', constant: true, read: () => value };
}

function columnText(
  column: string,
  missing: ReadonlySet<string>,
  values: ReadonlyMap<string, string>,
  path: string,
  context: CompileContext,
): TextReader {
  const at = context.column(column, path);
  const plain = missing.size === 0 && values.size === 0;
  return {
    label: column,
    constant: false,
    read: (cells) => {
      const text = (cells[at] ?? '').trim();
      if (plain) return text;
      return missing.has(text) ? '' : (values.get(text) ?? text);
    },
  };
}

function templateText(
  template: string,
  missing: ReadonlySet<string>,
  path: string,
  context: CompileContext,
): TextReader {
  const parts = [...template.matchAll(PLACEHOLDER)].map(([whole, column = '', width]) => ({
    whole,
    column,
    at: context.column(column, path),
    width: Number(width ?? 0),
  }));
  const plain = template.split(PLACEHOLDER).filter((_, at) => at % 3 === 0);
  if (parts.length === 0)
    context.fault(path, `${shown(template)} names no column in braces; write {"value": …} for a constant`);
  if (plain.some((text) => /[{}]/.test(text)))
    context.fault(path, `${shown(template)} has a brace without its pair`);
  return {
    label: parts.map(({ column }) => column).join(' and '),
    constant: false,
    read: (cells) => {
      let text = plain[0] ?? '';
      for (const [index, { at, width }] of parts.entries()) {
        const cell = (cells[at] ?? '').trim();
        if (cell === '' || missing.has(cell)) return '';
        text += cell.padStart(width, '0') + (plain[index + 1] ?? '');
      }
      return text.trim();
    },
  };
}
