import type { CustomerRow, IngestRow, PurchaseRow } from '@/lib/ingest/row';
import type { OpenFile } from './open-file';
import type { CsvRow } from './reading/csv-reader';
import { parseRows, type ParsedBlock, type RejectedRow } from './reading/parse-rows';

/** Rows written in one transaction: enough to make the round trips worth it, few enough to be sent twice if need be. */
export const BATCH_ROWS = 20_000;

/** Pieces of the file, of a quarter of a megabyte each: wide rows fill memory before they fill a batch. */
const BATCH_BLOCKS = 16;

/** Some pieces of a file that are written together. */
export class Batch {
  readonly interactions: IngestRow[] = [];
  readonly customers: CustomerRow[] = [];
  readonly purchases: PurchaseRow[] = [];
  readonly rejected: RejectedRow[] = [];
  readonly rows: CsvRow[] = [];
  bytesRead = 0;
  #blocks = 0;

  add(block: ParsedBlock): void {
    for (const row of block.interactions) this.interactions.push(row);
    for (const row of block.customers) this.customers.push(row);
    for (const row of block.purchases) this.purchases.push(row);
    for (const row of block.rejected) this.rejected.push(row);
    for (const row of block.rows) this.rows.push(row);
    this.bytesRead = block.bytesRead;
    this.#blocks += 1;
  }

  get isFull(): boolean {
    const rows =
      this.interactions.length + this.customers.length + this.purchases.length + this.rejected.length;
    return rows >= BATCH_ROWS || this.#blocks >= BATCH_BLOCKS;
  }
}

/** The rows of a file, in batches; at least one. */
export async function* batchesOf({ table, parser, used }: OpenFile): AsyncGenerator<Batch> {
  let batch = new Batch();
  for await (const block of parseRows(table, parser, used)) {
    batch.add(block);
    if (!batch.isFull) continue;
    yield batch;
    batch = new Batch();
  }
  yield batch;
}

/** What a batch must not write at the same time as another: the later row of an interaction, a customer or a purchase is to stand. */
export function* keysOf({ interactions, customers, purchases }: Batch): Generator<string> {
  for (const { externalId, customer, persona, attributes } of interactions) {
    yield externalId;
    if (persona !== undefined || attributes !== undefined) yield `customer\n${customer}`;
  }
  for (const { externalId } of customers) yield externalId;
  for (const { externalId } of purchases) yield externalId;
}
