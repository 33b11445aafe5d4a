import { desc, eq } from 'drizzle-orm';
import type { PersonaSet } from '@/lib/domain/personas/persona-set';
import type { Db } from '../client';
import { personaVersions } from '../schema/personas';
import { users } from '../schema/users';

export interface StoredVersion {
  id: number;
  at: Date;
  /** Null: nobody in the editor. */
  person: string | null;
  document: PersonaSet;
}

/** The newest first. */
export async function listStoredVersions(db: Db, most: number): Promise<StoredVersion[]> {
  return select(db).orderBy(desc(personaVersions.id)).limit(most);
}

export async function findStoredVersion(db: Db, id: number): Promise<StoredVersion | null> {
  const [found] = await select(db).where(eq(personaVersions.id, id));
  return found ?? null;
}

function select(db: Db) {
  const { id, at, document } = personaVersions;
  return db
    .select({ id, at, person: users.name, document })
    .from(personaVersions)
    .leftJoin(users, eq(users.id, personaVersions.userId));
}
