import { nearestWord } from '@/lib/domain/nearest-word';
import type { FieldFault } from '@/lib/errors';
import { isEncoding } from '../reading/detect-encoding';
import { columnName } from '../reading/detect-delimiter';
import type { CompileContext, KnownSlugs } from './compile-context';
import { compileCustomers } from './compile-customers';
import { compileInteractions } from './compile-interactions';
import { compilePurchases } from './compile-purchases';
import { compileSurvey } from './compile-survey';
import { compileWhere } from './compile-where';
import type { Mapping } from './mapping';
import type { RowParser } from './row-parser';

export interface CompileInput {
  /** The head line of the file; null to check a mapping before there is one. */
  columns: readonly string[] | null;
  known: KnownSlugs;
  /** The organisation's. */
  timezone: string;
  now: Date;
}

export interface Compiled {
  parser: RowParser;
  /** Names of the columns that the mapping reads. */
  columns: ReadonlySet<string>;
  /** All that does not fit; with any, the parser is not to be used. */
  faults: FieldFault[];
}

/** Turns a mapping into what reads the rows of a file, and collects every fault: of the mapping itself, against the store and against the file. */
export function compileMapping(mapping: Mapping, { columns, known, timezone, now }: CompileInput): Compiled {
  const faults: FieldFault[] = [];
  const used = new Set<string>();
  const fault = (path: string, message: string) => void faults.push({ path, message });
  const places = columns === null ? null : new ColumnPlaces(columns);
  const context: CompileContext = {
    column: (name, path) => {
      const wanted = columnName(name);
      used.add(wanted);
      return places === null ? -1 : places.find(wanted, (message) => fault(path, message));
    },
    fault,
    known,
    timezone: mapping.timezone ?? timezone,
    dateFormat: mapping.dateFormat,
    decimal: mapping.decimal,
    missing: mapping.missing ?? [],
    now,
    shape: mapping.shape,
  };
  if (mapping.encoding !== undefined && !isEncoding(mapping.encoding)) {
    fault(
      'encoding',
      `"${mapping.encoding}" is no encoding; write utf-8, utf-16le, utf-16be, windows-1252 or another name of the WHATWG`,
    );
  }
  const parser = compileParser(mapping, context);
  return { parser, columns: used, faults };
}

function compileParser(mapping: Mapping, context: CompileContext): RowParser {
  const includes = compileWhere(mapping.where, context);
  if (mapping.shape === 'customers')
    return { shape: mapping.shape, includes, parse: compileCustomers(mapping, context) };
  if (mapping.shape === 'purchases')
    return { shape: mapping.shape, includes, parse: compilePurchases(mapping, context) };
  const parse =
    mapping.shape === 'survey' ? compileSurvey(mapping, context) : compileInteractions(mapping, context);
  return { shape: mapping.shape, includes, parse };
}

class ColumnPlaces {
  readonly #columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  find(name: string, fault: (message: string) => void): number {
    const at = this.#columns.indexOf(name);
    const again = at < 0 ? -1 : this.#columns.indexOf(name, at + 1);
    if (at < 0) fault(this.#absent(name));
    else if (again >= 0)
      fault(`column "${name}" stands twice in the file, as column ${at + 1} and ${again + 1}; rename one`);
    return at;
  }

  #absent(name: string): string {
    const nearest = nearestWord(name, this.#columns);
    if (nearest !== null) return `no column "${name}" in the file; the nearest is "${nearest}"`;
    const some = this.#columns.slice(0, 12).map((column) => `"${column}"`);
    const more = this.#columns.length > some.length ? ` and ${this.#columns.length - some.length} more` : '';
    return `no column "${name}" in the file, which has ${some.join(', ')}${more}; for a constant write {"value": …}`;
  }
}
