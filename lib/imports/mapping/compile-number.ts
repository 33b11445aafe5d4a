import { parseNumber } from '../cells/parse-number';
import { shown, type Problem } from '../cells/problem';
import type { CompileContext } from './compile-context';
import { compileText } from './compile-text';
import type { NumberField } from './fields';

export interface NumberReader {
  label: string;
  /** Null where the cell is empty, undefined with the reason noted where it will not do. */
  read(cells: readonly string[], problems: Problem[]): number | null | undefined;
}

interface Bounds {
  least: number;
  most: number;
  whole: boolean;
}

/** A field that may be left out of the mapping. */
export function compileOptionalNumber(
  field: NumberField | undefined,
  path: string,
  context: CompileContext,
  bounds: Bounds,
): NumberReader | null {
  return field === undefined ? null : compileNumber(field, path, context, bounds);
}

export function compileNumber(
  field: NumberField,
  path: string,
  context: CompileContext,
  { least, most, whole }: Bounds,
): NumberReader {
  const text = compileText(typeof field === 'string' ? { column: field } : field, path, context);
  const { label } = text;
  const wanted = `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  return {
    label,
    read: (cells, problems) => {
      const written = text.read(cells);
      if (written === '') return null;
      const value = parseNumber(written, context.decimal);
      if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
        return value;
      problems.push(
        value === 'ambiguous'
          ? {
              kind: `ambiguous\n${label}`,
              text: `${label}: ${shown(written)} may mean two numbers; declare "decimal"`,
            }
          : { kind: `not a number\n${label}`, text: `${label}: ${shown(written)} is not ${wanted}` },
      );
      return undefined;
    },
  };
}
