import { faultsOf } from '@/lib/faults';
import type { Problem } from '@/lib/imports/cells/problem';
import { compileMapping, type Compiled } from '@/lib/imports/mapping/compile-mapping';
import { mappingSchema } from '@/lib/imports/mapping/mapping';
import type { CustomerRow, IngestRow } from '@/lib/ingest/row';

const now = new Date('2026-03-10T10:00:00Z');
const known = {
  touchpoints: new Set(['bill', 'call', 'x-ray']),
  partners: new Set(['dealer']),
  personas: new Set(['families']),
};

const source = { slug: 'survey', name: 'Survey' };
const question = { column: 'q1', touchpoint: 'bill', metric: 'csat' };

/** The least that a mapping of each shape says; touchpoints `bill`, `call` and `x-ray`, partner `dealer` and persona `families` are known. */
export const LEAST = {
  question,
  survey: { shape: 'survey', source, respondent: 'id', date: 'day', columns: [question] },
  interactions: {
    shape: 'interactions',
    source,
    id: 'id',
    customer: 'who',
    date: 'day',
    touchpoint: 'where',
  },
  customers: { shape: 'customers', source, id: 'id' },
};

/** All that does not fit about a mapping, "path: message"; with the columns of a file, also about that. */
export function faultsOfMapping(input: object, columns: string[] | null = null): string[] {
  const parsed = mappingSchema.safeParse(input);
  const faults = parsed.success ? compile(parsed.data, columns).faults : faultsOf(parsed.error, input);
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

export interface MappedRow<Row> {
  /** Null where the conditions leave the row out. */
  rows: Row[] | null;
  problems: string[];
}

/** What a mapping makes of one row on line 2, given by column; wall-clock times are Berlin's. */
export function mapInteractions(input: object, row: Record<string, string>): MappedRow<IngestRow> {
  const { parser } = compile(mappingSchema.parse(input), Object.keys(row));
  if (parser.shape === 'customers' || parser.shape === 'purchases')
    throw new Error('The mapping is not one of interactions');
  return readOne(row, parser.includes, parser.parse);
}

export function mapCustomer(input: object, row: Record<string, string>): MappedRow<CustomerRow> {
  const { parser } = compile(mappingSchema.parse(input), Object.keys(row));
  if (parser.shape !== 'customers') throw new Error('The mapping is not one of customers');
  return readOne(row, parser.includes, parser.parse);
}

function compile(mapping: Parameters<typeof compileMapping>[0], columns: string[] | null): Compiled {
  return compileMapping(mapping, { columns, known, timezone: 'Europe/Berlin', now });
}

function readOne<Row>(
  row: Record<string, string>,
  includes: (cells: string[]) => boolean,
  parse: (line: number, cells: string[], accept: (row: Row) => void, problems: Problem[]) => void,
): MappedRow<Row> {
  const cells = Object.values(row);
  if (!includes(cells)) return { rows: null, problems: [] };
  const rows: Row[] = [];
  const problems: Problem[] = [];
  parse(2, cells, (found) => void rows.push(found), problems);
  return { rows, problems: problems.map(({ text }) => text) };
}
