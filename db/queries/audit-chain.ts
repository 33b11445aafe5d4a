import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** So many rows are looked at with one question: a log of any length is checked in little memory and short transactions. */
const SLICE = 20_000;

export interface ChainState {
  /** The first place whose seal does not fit what it seals; null: all fit. */
  broken: number | null;
  /** Rows of the log that no seal covers. */
  unsealed: number;
}

/** Walks along the chain of the audit log and seals every row anew. */
export async function findBrokenSeal(db: Db, slice = SLICE): Promise<ChainState> {
  const [log] = await db.execute<{ last: string; unsealed: number }>(sql`
    select coalesce((select max(position) from audit_chain), 0) as last,
      (select count(*)::int from audit_log entry where not exists (select 1 from audit_chain where entry_id = entry.id)) as unsealed`);
  const last = Number(log?.last ?? 0);
  const unsealed = log?.unsealed ?? 0;
  for (let after = 0; after < last; after += slice) {
    const [found] = await db.execute<{ position: string }>(sql`
      select link.position from audit_chain link
        left join audit_log entry on entry.id = link.entry_id
        left join audit_chain previous on previous.position = link.position - 1
      where link.position > ${after} and link.position <= ${after + slice}
        and (entry.id is null or (previous.position is null and link.position <> 1)
          or link.hash <> audit_seal(entry, coalesce(previous.hash, '')))
      order by link.position limit 1`);
    if (found) return { broken: Number(found.position), unsealed };
  }
  return { broken: null, unsealed };
}
