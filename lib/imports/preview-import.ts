import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { CustomerRow, IngestRow, PurchaseRow } from '@/lib/ingest/row';
import { checkMapping } from './check-mapping';
import { ProblemCounter } from './count-problems';
import { openFile } from './open-file';
import { parseRows, type RejectedRow } from './reading/parse-rows';
import type { ImportPreview } from './schema';

const SAMPLE_ROWS = 20;

interface PreviewInput {
  path: string;
  mapping: unknown;
  /** Stop reading after so long; unlimited unless told. */
  maxMilliseconds?: number;
  onRejected?: (rows: readonly RejectedRow[]) => void;
}

/** Reads and checks a whole file exactly as an import does, and writes nothing. */
export async function previewImport(viewer: Viewer, input: PreviewInput): Promise<ImportPreview> {
  const started = performance.now();
  const checked = await checkMapping(viewer, input.mapping);
  const { table, parser, used, columns } = await openFile(input.path, checked, viewer.now);
  const problems = new ProblemCounter();
  const sample: (IngestRow | CustomerRow | PurchaseRow)[] = [];
  const counts = { rowsChecked: 0, rowsLeftOut: 0, rowsRejected: 0, accepted: 0 };
  let complete = true;
  for await (const block of parseRows(table, parser, used)) {
    const accepted = block.interactions.length + block.customers.length + block.purchases.length;
    counts.rowsChecked += block.rows.length;
    counts.rowsLeftOut += block.leftOut;
    counts.rowsRejected += block.rejected.length;
    counts.accepted += accepted;
    if (sample.length < SAMPLE_ROWS && accepted > 0) {
      sample.push(
        ...[...block.interactions, ...block.customers, ...block.purchases].slice(
          0,
          SAMPLE_ROWS - sample.length,
        ),
      );
    }
    for (const row of block.rejected) problems.add(row);
    input.onRejected?.(block.rejected);
    complete = performance.now() - started <= (input.maxMilliseconds ?? Infinity);
    if (!complete) break;
  }
  refuseEmpty(counts.rowsChecked);
  return {
    shape: checked.mapping.shape,
    ...table.dialect,
    fileBytes: table.bytes,
    columns,
    unusedColumns: columns.filter((column) => !used.has(column)),
    sample: sample.map(asSample),
    ...counts,
    problems: problems.counts(),
    otherProblems: problems.others,
    complete,
    milliseconds: Math.round(performance.now() - started),
  };
}

/** Throws `invalid` for a file that ends after its head line. */
export function refuseEmpty(rows: number): void {
  if (rows === 0) throw new DomainError('invalid', 'The file holds a head line and no rows.');
}

function asSample(row: IngestRow | CustomerRow | PurchaseRow): ImportPreview['sample'][number] {
  return 'occurredAt' in row ? { ...row, occurredAt: row.occurredAt.toISOString() } : row;
}
