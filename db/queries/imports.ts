import { and, count, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../client';
import { apiKeys } from '../schema/api-keys';
import { importRejects, imports } from '../schema/imports';
import { sources } from '../schema/sources';
import { users } from '../schema/users';

export type ImportRow = typeof imports.$inferSelect;
export type NewImport = typeof imports.$inferInsert;

/** An import with the names of its source and of those who sent and undid it. */
export interface NamedImport extends ImportRow {
  sourceSlug: string;
  sourceName: string;
  userName: string | null;
  /** Of the key that a program sent it with. */
  keyName: string | null;
  undoneByName: string | null;
}

/** A row of a file that could not be used. */
export interface StoredReject {
  line: number;
  cells: string[];
  reasons: string[];
}

export type ImportCounts = Pick<
  ImportRow,
  | 'bytesRead'
  | 'rowsRead'
  | 'inserted'
  | 'corrected'
  | 'unchanged'
  | 'rejected'
  | 'customersCreated'
  | 'customersChanged'
>;

const NOTHING: ImportCounts = {
  bytesRead: 0,
  rowsRead: 0,
  inserted: 0,
  corrected: 0,
  unchanged: 0,
  rejected: 0,
  customersCreated: 0,
  customersChanged: 0,
};

/** Rows of a statement: four parameters each, of which the driver takes 65,534. */
const REJECTS_AT_ONCE = 5_000;

/** The id of the source of this slug, which is made when new; a known one keeps its name. */
export async function ensureSource(tx: Db, source: { slug: string; name: string }): Promise<number> {
  const [row] = await tx
    .insert(sources)
    .values(source)
    .onConflictDoUpdate({ target: sources.slug, set: { slug: source.slug } })
    .returning({ id: sources.id });
  if (row === undefined) throw new Error('No source was written');
  return row.id;
}

export async function insertImport(tx: Db, row: NewImport): Promise<number> {
  const [created] = await tx.insert(imports).values(row).returning({ id: imports.id });
  if (created === undefined) throw new Error('No import was written');
  return created.id;
}

/** Takes an import that waits or failed for this process, with nothing counted yet; null where another has it or there is nothing to do. */
export async function claimImport(db: Db, id: number, now: Date): Promise<ImportRow | null> {
  const [row] = await db
    .update(imports)
    .set({ ...NOTHING, status: 'running', error: null, startedAt: now, beatAt: now, finishedAt: null })
    .where(and(eq(imports.id, id), inArray(imports.status, ['queued', 'failed'])))
    .returning();
  if (row !== undefined) await db.delete(importRejects).where(eq(importRejects.importId, id));
  return row ?? null;
}

/** Puts a failed import back in the queue; false where it has not failed. */
export async function queueImport(tx: Db, id: number, now: Date): Promise<boolean> {
  const queued = await tx
    .update(imports)
    .set({ status: 'queued', error: null, finishedAt: null, beatAt: now })
    .where(and(eq(imports.id, id), eq(imports.status, 'failed')))
    .returning({ id: imports.id });
  return queued.length > 0;
}

/** Says that the import is alive; false where it is no longer this process's to run. */
export async function beatImport(
  db: Db,
  id: number,
  now: Date,
  counts: Partial<ImportCounts> = {},
): Promise<boolean> {
  const beaten = await db
    .update(imports)
    .set({ ...counts, beatAt: now })
    .where(and(eq(imports.id, id), eq(imports.status, 'running')))
    .returning({ id: imports.id });
  return beaten.length > 0;
}

export async function insertRejects(
  db: Db,
  importId: number,
  rejects: readonly StoredReject[],
): Promise<void> {
  for (let from = 0; from < rejects.length; from += REJECTS_AT_ONCE) {
    const rows = rejects
      .slice(from, from + REJECTS_AT_ONCE)
      .map(({ line, cells, reasons }) => ({ importId, line, cells, reasons }));
    await db.insert(importRejects).values(rows);
  }
}

export async function endImport(
  db: Db,
  id: number,
  outcome: { status: 'finished' | 'failed'; error: string | null; now: Date },
): Promise<void> {
  const { status, error, now } = outcome;
  await db
    .update(imports)
    .set({ status, error, finishedAt: now, beatAt: now })
    .where(and(eq(imports.id, id), eq(imports.status, 'running')));
}

/** Marks those whose heart stopped before an instant as failed then. */
export async function failStaleImports(db: Db, before: Date, error: string): Promise<void> {
  await db
    .update(imports)
    .set({ status: 'failed', error, finishedAt: sql`${imports.beatAt}` })
    .where(and(inArray(imports.status, ['queued', 'running']), lt(imports.beatAt, before)));
}

export async function markUndone(tx: Db, id: number, userId: number | null, now: Date): Promise<void> {
  await tx
    .update(imports)
    .set({ status: 'undone', undoneAt: now, undoneBy: userId })
    .where(eq(imports.id, id));
}

/** The newest first. */
export async function listImportRows(db: Db, limit: number, offset: number): Promise<NamedImport[]> {
  return named(db).orderBy(desc(imports.id)).limit(limit).offset(offset);
}

export async function countImports(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(imports);
  return row?.total ?? 0;
}

export async function findImport(db: Db, id: number): Promise<NamedImport | null> {
  const [row] = await named(db).where(eq(imports.id, id));
  return row ?? null;
}

/** Keeps others from changing the import until the transaction ends. */
export async function lockImport(tx: Db, id: number): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id)).for('update');
  return row ?? null;
}

/** Rejected rows in the order of the file, those after a line. */
export async function pageRejects(
  db: Db,
  importId: number,
  after: number,
  limit: number,
): Promise<StoredReject[]> {
  return db
    .select({ line: importRejects.line, cells: importRejects.cells, reasons: importRejects.reasons })
    .from(importRejects)
    .where(and(eq(importRejects.importId, importId), gt(importRejects.line, after)))
    .orderBy(importRejects.line)
    .limit(limit);
}

function named(db: Db) {
  const undoers = alias(users, 'undoers');
  return db
    .select({
      id: imports.id,
      sourceId: imports.sourceId,
      shape: imports.shape,
      fileName: imports.fileName,
      fileBytes: imports.fileBytes,
      mapping: imports.mapping,
      status: imports.status,
      error: imports.error,
      userId: imports.userId,
      keyId: imports.keyId,
      createdAt: imports.createdAt,
      startedAt: imports.startedAt,
      beatAt: imports.beatAt,
      finishedAt: imports.finishedAt,
      bytesRead: imports.bytesRead,
      rowsRead: imports.rowsRead,
      inserted: imports.inserted,
      corrected: imports.corrected,
      unchanged: imports.unchanged,
      rejected: imports.rejected,
      customersCreated: imports.customersCreated,
      customersChanged: imports.customersChanged,
      columns: imports.columns,
      undoneAt: imports.undoneAt,
      undoneBy: imports.undoneBy,
      sourceSlug: sources.slug,
      sourceName: sources.name,
      userName: users.name,
      keyName: apiKeys.name,
      undoneByName: sql<string | null>`${undoers.name}`,
    })
    .from(imports)
    .innerJoin(sources, eq(sources.id, imports.sourceId))
    .leftJoin(users, eq(users.id, imports.userId))
    .leftJoin(apiKeys, eq(apiKeys.id, imports.keyId))
    .leftJoin(undoers, eq(undoers.id, imports.undoneBy));
}
