import type { Db } from '@/db/client';
import { lockForIngest } from '@/db/queries/ingest-lock';
import {
  findCustomerIds,
  findPurchases,
  keepPurchases,
  writePurchases,
  type StoredPurchase,
} from '@/db/queries/purchase-batch';
import { faultOfId, faultOfText } from './check-row';
import type { IngestCounts, PurchaseRow, Rejection } from './row';

/** What the store takes for a category. */
const LONGEST_CATEGORY = 200;

/**
 * Writes one batch of purchases in one transaction. Idempotent on the order's number: a known purchase changes nothing, a changed one is corrected. A
 * purchase of a customer who is not known is returned with the reason; all others are written. No figure is read from purchases.
 */
export async function ingestPurchases(
  db: Db,
  { importId }: { importId: number | null },
  rows: readonly PurchaseRow[],
): Promise<IngestCounts> {
  return db.transaction(async (tx) => {
    await lockForIngest(tx);
    const buyers = await findCustomerIds(tx, [...new Set(rows.map(({ customer }) => customer))]);
    const { sound, rejections } = sortOut(rows, buyers);
    const known = new Map(
      (await findPurchases(tx, [...new Set(sound.map(({ externalId }) => externalId))])).map((purchase) => [
        purchase.external_id,
        purchase,
      ]),
    );
    const after = new Map<string, StoredPurchase>();
    const before = new Map<string, StoredPurchase>();
    const counts = { inserted: 0, corrected: 0, unchanged: 0 };
    for (const row of sound) {
      const next = toStored(row, buyers.get(row.customer) ?? 0, importId);
      const current = after.get(row.externalId) ?? known.get(row.externalId);
      if (current === undefined) counts.inserted += 1;
      else if (isSame(current, next)) {
        counts.unchanged += 1;
        continue;
      } else counts.corrected += 1;
      const stored = known.get(row.externalId);
      if (stored !== undefined) before.set(row.externalId, stored);
      after.set(row.externalId, next);
    }
    if (after.size > 0) await writePurchases(tx, [...after.values()]);
    if (importId !== null) await keepPurchases(tx, importId, [...before.values()]);
    return { ...counts, customersCreated: 0, customersChanged: 0, rejections };
  });
}

function sortOut(rows: readonly PurchaseRow[], buyers: ReadonlyMap<string, number>) {
  const sound: PurchaseRow[] = [];
  const rejections: Rejection[] = [];
  for (const row of rows) {
    const reason = faultOf(row, buyers);
    if (reason === null) sound.push(row);
    else rejections.push({ line: row.line, reason });
  }
  return { sound, rejections };
}

function faultOf(row: PurchaseRow, buyers: ReadonlyMap<string, number>): string | null {
  const { externalId, customer, amount, category } = row;
  return (
    faultOfId('id', externalId) ??
    (buyers.has(customer)
      ? null
      : `No customer "${customer}" is known; import the list of customers first`) ??
    (amount >= 0 && amount < 1e12 ? null : `The amount ${amount} is not an amount of 0 or more`) ??
    faultOfText('category', category) ??
    (category !== undefined && category.length > LONGEST_CATEGORY
      ? `The category is longer than ${LONGEST_CATEGORY} characters`
      : null)
  );
}

function toStored(row: PurchaseRow, customerId: number, importId: number | null): StoredPurchase {
  return {
    external_id: row.externalId,
    customer_id: customerId,
    purchased_on: row.purchasedOn,
    amount: Math.round(row.amount * 100) / 100,
    category: row.category ?? null,
    import_id: importId,
  };
}

const isSame = (one: StoredPurchase, other: StoredPurchase) =>
  one.customer_id === other.customer_id &&
  one.purchased_on === other.purchased_on &&
  one.amount === other.amount &&
  one.category === other.category;
