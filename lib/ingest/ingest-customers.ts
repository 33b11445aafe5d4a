import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import {
  createCustomers,
  findCustomers,
  writeCustomers,
  type KnownCustomer,
} from '@/db/queries/customer-batch';
import { lockForIngest } from '@/db/queries/ingest-lock';
import { keepCustomers } from './keep-customers';
import { faultOfCustomer, faultOfLife, isSame, merge, snapshot, UNKNOWN } from './merge-customer';
import { resolveNames, type Names } from './resolve-names';
import type { CustomerRow, IngestCounts, Rejection } from './row';

/**
 * Writes one batch of customers in one transaction: new ones are created, known ones take what the row states and keep the rest. A row that would
 * make a customer impossible (churned before started) is returned with the reason; all others are written.
 */
export async function ingestCustomers(
  db: Db,
  { importId }: { importId: number | null },
  rows: readonly CustomerRow[],
): Promise<IngestCounts> {
  const names = await resolveNames(db, rows);
  return db.transaction(async (tx) => {
    await lockForIngest(tx);
    const { sound, rejections } = sortOut(rows, names);
    const ids = [...new Set(sound.map((row) => row.externalId))];
    const created = await createCustomers(tx, importId, await findFirsts(tx, ids, sound, names));
    const known = byExternalId(await findCustomers(tx, ids, { lock: true }));
    const changes = applyRows(sound, { names, known, created });
    await writeCustomers(tx, [...changes.after.values()]);
    if (importId !== null) {
      const kept = [...changes.before].map(([id, before]) => ({ id, before }));
      await keepCustomers(tx, importId, kept);
    }
    if (changes.after.size + created.size > 0) await bumpRevision(tx);
    return {
      inserted: created.size,
      corrected: changes.corrected,
      unchanged: changes.unchanged,
      customersCreated: created.size,
      customersChanged: changes.before.size,
      rejections: [...rejections, ...changes.rejections],
    };
  });
}

function sortOut(rows: readonly CustomerRow[], names: Names) {
  const sound: CustomerRow[] = [];
  const rejections: Rejection[] = [];
  for (const row of rows) {
    const reason = faultOfCustomer(row, names);
    if (reason === null) sound.push(row);
    else rejections.push({ line: row.line, reason });
  }
  return { sound, rejections };
}

/** The customers that are not known and that a row can stand for. */
async function findFirsts(tx: Db, ids: readonly string[], rows: readonly CustomerRow[], names: Names) {
  const known = byExternalId(await findCustomers(tx, ids));
  const firsts = rows.filter(
    (row) => !known.has(row.externalId) && faultOfLife(merge(UNKNOWN, row, names)) === null,
  );
  return [...new Set(firsts.map((row) => row.externalId))];
}

const byExternalId = (customers: readonly KnownCustomer[]) =>
  new Map(customers.map((customer) => [customer.external_id, customer]));

interface Company {
  names: Names;
  known: Map<string, KnownCustomer>;
  created: ReadonlySet<string>;
}

/** Applies the rows in their order; says which customers end up how, and what they were before. */
function applyRows(rows: readonly CustomerRow[], { names, known, created }: Company) {
  const before = new Map<number, string>();
  const after = new Map<number, KnownCustomer>();
  const rejections: Rejection[] = [];
  const fresh = new Set(created);
  let corrected = 0;
  let unchanged = 0;
  for (const row of rows) {
    const customer = known.get(row.externalId);
    const merged = merge(customer ?? UNKNOWN, row, names);
    const reason = faultOfLife(merged);
    if (reason !== null || customer === undefined) {
      rejections.push({ line: row.line, reason: reason ?? 'Another row of this customer could not be used' });
      continue;
    }
    const same = isSame(customer, merged);
    if (!fresh.delete(row.externalId)) {
      if (same) unchanged += 1;
      else corrected += 1;
    }
    if (same) continue;
    if (!created.has(row.externalId) && !before.has(customer.id)) before.set(customer.id, snapshot(customer));
    const next = { ...customer, ...merged };
    known.set(row.externalId, next);
    after.set(customer.id, next);
  }
  return { before, after, rejections, corrected, unchanged };
}
