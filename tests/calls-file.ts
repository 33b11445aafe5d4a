import { stringify } from 'csv-stringify/sync';
import { asc } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importRejects } from '@/db/schema/imports';
import type { ImportView } from '@/lib/imports/schema';
import { makeCompany } from './factories';
import { landed, load } from './import-files';

const MAPPING = {
  shape: 'interactions',
  source: { slug: 'calls', name: 'Calls' },
  id: 'id',
  customer: 'who',
  date: 'at',
  touchpoint: 'where',
  comment: 'said',
  answers: { csat: 'mark' },
  attributes: { age: { column: 'age', type: 'number' } },
};

export const HEAD = ['id', 'who', 'at', 'where', 'mark', 'said', 'age'];

/** The cells of a sound row, unless changed. */
export function callOf(id: string, changes: Record<string, string> = {}): string[] {
  const row: Record<string, string> = {
    id,
    who: 'ann',
    at: '2026-03-01',
    where: 'bill',
    mark: '4',
    said: 'Fine',
    age: '40',
    ...changes,
  };
  return HEAD.map((column) => row[column] ?? '');
}

export function csv(rows: string[][]): string {
  return stringify([HEAD, ...rows]);
}

export function line(cells: string[]): string {
  return stringify([cells]);
}

/** Imports calls into a company that is made first. */
export async function loadCalls(db: Db, content: string | Uint8Array): Promise<ImportView> {
  await makeCompany(db);
  return load(db, content, MAPPING);
}

/** Why rows were rejected, in the order of the file. */
export async function reasonsIn(db: Db): Promise<string[]> {
  const rows = await db.select().from(importRejects).orderBy(asc(importRejects.line));
  return rows.map(({ reasons }) => reasons.join('; '));
}

export async function idsIn(db: Db): Promise<string[]> {
  return (await landed(db)).map(({ id }) => id);
}
