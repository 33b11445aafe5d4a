import type { Db } from '@/db/client';
import { insertRejects, type ImportCounts, type StoredReject } from '@/db/queries/imports';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { ingestPurchases } from '@/lib/ingest/ingest-purchases';
import type { IngestCounts, Rejection } from '@/lib/ingest/row';
import { BATCH_ROWS, type Batch } from './batch-rows';

/** Writes a batch and its rejected rows, and adds to the counts what became of it. */
export async function writeBatch(
  db: Db,
  target: { importId: number; sourceId: number },
  batch: Batch,
  counts: ImportCounts,
): Promise<void> {
  const refused: Rejection[] = [];
  const add = (done: IngestCounts) => {
    counts.inserted += done.inserted;
    counts.corrected += done.corrected;
    counts.unchanged += done.unchanged;
    counts.customersCreated += done.customersCreated;
    counts.customersChanged += done.customersChanged;
    refused.push(...done.rejections);
  };
  for (const rows of cut(batch.interactions)) add(await ingestInteractions(db, target, rows));
  for (const rows of cut(batch.customers)) add(await ingestCustomers(db, target, rows));
  for (const rows of cut(batch.purchases)) add(await ingestPurchases(db, target, rows));
  const rejects = rejectsOf(batch, refused);
  await insertRejects(db, target.importId, rejects);
  counts.rejected += rejects.length;
  counts.rowsRead += batch.rows.length;
  // Of two that are written at once the later may end first.
  counts.bytesRead = Math.max(counts.bytesRead, batch.bytesRead);
}

function cut<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, at) =>
    rows.slice(at * BATCH_ROWS, (at + 1) * BATCH_ROWS),
  );
}

/** Each line once, with the reasons of the parser and of the store. */
function rejectsOf({ rejected, rows }: Batch, refused: readonly Rejection[]): StoredReject[] {
  const reasons = new Map<number, Set<string>>();
  const note = (line: number, reason: string) => {
    const known = reasons.get(line);
    if (known === undefined) reasons.set(line, new Set([reason]));
    else known.add(reason);
  };
  for (const { line, problems } of rejected) for (const { text } of problems) note(line, text);
  for (const { line, reason } of refused) note(line, reason);
  if (reasons.size === 0) return [];
  return rows.flatMap(({ line, cells }) => {
    const why = reasons.get(line);
    return why === undefined ? [] : [{ line, cells: cells.map(storable), reasons: [...why].map(storable) }];
  });
}

/** PostgreSQL keeps every character but one. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
