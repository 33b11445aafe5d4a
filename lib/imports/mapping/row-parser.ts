import type { CustomerRow, IngestRow, PurchaseRow } from '@/lib/ingest/row';
import type { Problem } from '../cells/problem';

/** Takes the sound part of a row and notes what is wrong with the rest. */
export type ParseRow<Row> = (
  line: number,
  cells: readonly string[],
  accept: (row: Row) => void,
  problems: Problem[],
) => void;

/** A mapping turned into what reads the rows of one file. */
export type RowParser =
  | {
      shape: 'interactions' | 'survey';
      includes: (cells: readonly string[]) => boolean;
      parse: ParseRow<IngestRow>;
    }
  | { shape: 'customers'; includes: (cells: readonly string[]) => boolean; parse: ParseRow<CustomerRow> }
  | { shape: 'purchases'; includes: (cells: readonly string[]) => boolean; parse: ParseRow<PurchaseRow> };

/** Longest identifier that the store takes. */
export const LONGEST_ID = 200;

export const MOST_INTEGER = 2_147_483_647;
