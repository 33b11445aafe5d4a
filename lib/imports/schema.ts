import { z } from 'zod';
import type { ImportShape, ImportStatus } from '@/lib/domain/imports';
import type { CustomerRow, IngestRow, PurchaseRow } from '@/lib/ingest/row';

export const IMPORTS_PAGE_SIZE = 25;

export const importParams = z.object({
  id: z.coerce.number('must be the number of an import').int().min(1).max(2_147_483_647),
});

export const importListQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const importQuery = z.strictObject({
  /** `1`: read and check everything, write nothing. */
  dryRun: z
    .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
    .default('0')
    .transform((value) => value === '1' || value === 'true'),
});

export type ImportListQuery = z.output<typeof importListQuery>;

/** One import; instants in ISO 8601. */
export interface ImportView {
  id: number;
  shape: ImportShape;
  status: ImportStatus;
  /** Why it failed, in words for the person who sent it. */
  error: string | null;
  source: { slug: string; name: string };
  fileName: string;
  fileBytes: number;
  /** Who sent it; null: an operator at the command line. */
  by: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  bytesRead: number;
  rowsRead: number;
  /** Interactions, or customers, written for the first time, corrected, and found as they were. */
  inserted: number;
  corrected: number;
  unchanged: number;
  /** Rows of the file of which something could not be used. */
  rejected: number;
  customersCreated: number;
  customersChanged: number;
  /** Rows a second on average; null before there is one. */
  rowsPerSecond: number | null;
  /** Null unless it is running. */
  secondsLeft: number | null;
  undoneAt: string | null;
  undoneBy: string | null;
  /** The file is still here, so that what was interrupted can be run again. */
  canRetry: boolean;
  canUndo: boolean;
}

export interface ImportPage {
  imports: ImportView[];
  total: number;
  page: number;
  pageSize: number;
}

/** Rows of one kind of problem. */
export interface ProblemCount {
  /** As the first such row is told. */
  text: string;
  count: number;
  firstLine: number;
}

type Parsed<Row> = Omit<Row, 'occurredAt'> & { occurredAt?: string };

/** What a dry run found. Nothing was written. */
export interface ImportPreview {
  shape: ImportShape;
  encoding: string;
  delimiter: string;
  fileBytes: number;
  columns: string[];
  /** Columns of the file that the mapping does not read. */
  unusedColumns: string[];
  /** The first rows that would be written: interactions, customers or purchases. */
  sample: (Parsed<IngestRow> | CustomerRow | PurchaseRow)[];
  rowsChecked: number;
  /** Rows that the mapping's `where` leaves out. */
  rowsLeftOut: number;
  rowsRejected: number;
  /** Interactions, or customers, that would be written. */
  accepted: number;
  /** The most frequent first. */
  problems: ProblemCount[];
  /** Problems of further kinds that are not listed. */
  otherProblems: number;
  /** False: the time ran out before the file did. */
  complete: boolean;
  milliseconds: number;
}
