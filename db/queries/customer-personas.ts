import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export interface PersonaCustomers {
  /** Slug. */
  persona: string;
  /** Ids as big-endian 32-bit integers, unsorted. */
  customers: Buffer;
}

/** The customers of every persona that has any; who is in none of them has no persona. */
export async function listPersonaCustomers(db: Db): Promise<PersonaCustomers[]> {
  return await db.execute<PersonaCustomers & Record<string, unknown>>(sql`
    select slug as persona, customers
    from (
      select persona_id, string_agg(int4send(id), '') as customers
      from customers where persona_id is not null group by 1
    ) as gathered join personas on personas.id = persona_id`);
}
