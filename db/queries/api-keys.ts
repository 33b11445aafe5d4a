import { and, desc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { apiKeys } from '../schema/api-keys';
import { users } from '../schema/users';

export type StoredKey = typeof apiKeys.$inferSelect;

const MINUTE = 60_000;

/** The key with this hash, while it holds. */
export async function findHoldingKey(db: Db, keyHash: string, now: Date): Promise<StoredKey | null> {
  const [key] = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, keyHash), isNull(apiKeys.revokedAt), notExpired(now)));
  return key ?? null;
}

/** Notes that it is used, once a minute at most. */
export async function noteUse(db: Db, id: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - MINUTE);
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))));
}

/** Those that hold first, the newest of them before the others. */
export async function listStoredKeys(db: Db): Promise<(StoredKey & { maker: string | null })[]> {
  const rows = await db
    .select({ key: apiKeys, maker: users.name })
    .from(apiKeys)
    .leftJoin(users, eq(users.id, apiKeys.createdBy))
    .orderBy(desc(isNull(apiKeys.revokedAt)), desc(apiKeys.id));
  return rows.map(({ key, maker }) => Object.assign(key, { maker }));
}

function notExpired(now: Date): SQL | undefined {
  return or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now));
}
