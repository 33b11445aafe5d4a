import { sql } from 'drizzle-orm';
import type { ImportShape } from '@/lib/domain/imports';
import type { Db } from '../client';

/** Of so many imports the mappings are looked at: enough to find one's own again. */
const RECENT_IMPORTS = 500;

export interface RejectedRows {
  columns: string[];
  total: number;
  rows: { line: number; cells: string[]; reasons: string[] }[];
}

export type UsedMapping = {
  importId: number;
  shape: ImportShape;
  source: string;
  fileName: string;
  usedAt: string;
  mapping: unknown;
};

/** The mapping an import was sent with; null where there is no such import. */
export async function findImportMapping(db: Db, importId: number): Promise<{ mapping: unknown } | null> {
  const [found] = await db.execute<{ mapping: unknown }>(
    sql`select mapping from imports where id = ${importId}`,
  );
  return found ?? null;
}

/** The first rejected rows of an import by line, and how many there are; null where there is no such import. */
export async function findRejectedRows(
  db: Db,
  importId: number,
  limit: number,
): Promise<RejectedRows | null> {
  const [found] = await db.execute<RejectedRows & Record<string, unknown>>(sql`
    select
      coalesce(columns, '[]') as columns,
      (select count(*)::int from import_rejects r where r.import_id = imports.id) as total,
      (select coalesce(json_agg(json_build_object('line', line, 'cells', cells, 'reasons', reasons) order by line), '[]')
        from (select line, cells, reasons from import_rejects r where r.import_id = imports.id order by line limit ${limit}) first) as rows
    from imports where id = ${importId}`);
  return found ?? null;
}

/** Mappings of past imports, each once for its source, the last used first. The demo company came without one. */
export async function listUsedMappings(db: Db, limit: number): Promise<UsedMapping[]> {
  return db.execute<UsedMapping>(sql`
    select "importId", shape, source, "fileName", "usedAt", mapping from (
      select distinct on (i.source_id, i.mapping)
        i.id as "importId", i.shape, s.name as source, i.file_name as "fileName", i.created_at as "usedAt", i.mapping
      from (select * from imports where not mapping ? 'demo' order by created_at desc, id desc limit ${RECENT_IMPORTS}) i
      join sources s on s.id = i.source_id
      order by i.source_id, i.mapping, i.created_at desc, i.id desc
    ) used order by "usedAt" desc, "importId" desc limit ${limit}`);
}
