import type { Attributes } from '@/lib/ingest/row';
import { parseNumber } from '../cells/parse-number';
import { shown, type Problem } from '../cells/problem';
import type { CompileContext } from './compile-context';
import { compileText } from './compile-text';
import type { AttributeField } from './fields';

type AttributeValue = Attributes[string];
type Kind = 'text' | 'number' | 'boolean' | 'list';

interface AttributeReader {
  name: string;
  read(cells: readonly string[], problems: Problem[]): AttributeValue | undefined;
}

const TRUE_WORDS = new Set(['true', 'yes', 'y', 't', '1']);
const FALSE_WORDS = new Set(['false', 'no', 'n', 'f', '0']);

/** Reads the attributes that a row states; undefined where it states none. */
export function compileAttributes(
  fields: Readonly<Record<string, AttributeField>> | undefined,
  context: CompileContext,
): (cells: readonly string[], problems: Problem[]) => Attributes | undefined {
  const readers = Object.entries(fields ?? {}).map(([name, field]) => compileAttribute(name, field, context));
  return (cells, problems) => {
    const attributes: Attributes = {};
    let some = false;
    for (const reader of readers) {
      const value = reader.read(cells, problems);
      if (value === undefined) continue;
      attributes[reader.name] = value;
      some = true;
    }
    return some ? attributes : undefined;
  };
}

function compileAttribute(name: string, field: AttributeField, context: CompileContext): AttributeReader {
  if (typeof field !== 'string' && 'value' in field) return { name, read: () => field.value };
  const { type: kind = 'text', ...rest } =
    typeof field === 'string' ? { column: field } : { type: undefined, ...field };
  const text = compileText(typeof field === 'string' ? field : rest, `attributes.${name}`, context);
  return {
    name,
    read: (cells, problems) => {
      const written = text.read(cells);
      if (written === '') return undefined;
      const value = valueOf(written, kind, context);
      if (value === undefined) {
        problems.push({
          kind: `not a ${kind}\n${text.label}`,
          text: `${text.label}: ${shown(written)} is not a ${kind}`,
        });
      }
      return value;
    },
  };
}

function partsOf(written: string): string[] {
  const parts = written.split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function valueOf(written: string, kind: Kind, { decimal }: CompileContext): AttributeValue | undefined {
  if (kind === 'text') return written;
  if (kind === 'list') return partsOf(written);
  if (kind === 'number') {
    const number = parseNumber(written, decimal);
    return typeof number === 'number' ? number : undefined;
  }
  const word = written.toLowerCase();
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : undefined;
}
