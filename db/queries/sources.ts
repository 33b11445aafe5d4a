import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export interface StoredSource {
  slug: string;
  name: string;
  interactions: number;
  /** `at` is ISO 8601. */
  lastImport: { id: number; at: string; fileName: string; by: string | null } | null;
}

/** Every source with what is stored of it and the last file that came from there. */
export async function listStoredSources(db: Db): Promise<StoredSource[]> {
  const rows = await db.execute<StoredSource & Record<string, unknown>>(sql`
    select source.slug, source.name, coalesce(held.interactions, 0)::float8 as interactions,
      case when latest.id is not null then json_build_object('id', latest.id, 'at', latest.at, 'fileName', latest.file_name, 'by', latest.by) end as "lastImport"
    from sources source
      left join (select source_id, count(*) as interactions from interaction_keys group by 1) held on held.source_id = source.id
      left join lateral (
        select import.id, to_char(import.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, import.file_name,
          coalesce(users.name, api_keys.name) as by
        from imports import left join users on users.id = import.user_id left join api_keys on api_keys.id = import.key_id
        where import.source_id = source.id order by import.id desc limit 1) latest on true
    order by source.name, source.slug`);
  return [...rows];
}
