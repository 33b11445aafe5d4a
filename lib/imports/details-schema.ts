import type { ImportShape } from '@/lib/domain/imports';

/** Enough to see what is the matter; the download has them all. */
export const REJECTED_ROWS_SHOWN = 50;

export const USED_MAPPINGS_SHOWN = 20;

/** As JSON text, ready to be read, changed and sent again. */
export interface ImportMapping {
  mapping: string;
}

export interface RejectedRowsView {
  /** The head line of the file. */
  columns: string[];
  /** Of them the first are in `rows`. */
  total: number;
  rows: RejectedRowView[];
}

export interface RejectedRowView {
  line: number;
  /** As they stood in the file. */
  cells: string[];
  reasons: string[];
}

/** A mapping that somebody has imported with, as it was used last. */
export interface UsedMappingView {
  importId: number;
  shape: ImportShape;
  /** By name. */
  source: string;
  fileName: string;
  usedAt: string;
  /** As JSON text. */
  mapping: string;
}

export interface UsedMappings {
  mappings: UsedMappingView[];
}
