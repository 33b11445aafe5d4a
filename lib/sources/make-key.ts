import { randomBytes } from 'node:crypto';
import { readTimezone } from '@/db/queries/read-timezone';
import { apiKeys } from '@/db/schema/api-keys';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashWord } from '@/lib/auth/hash-word';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, type Day } from '@/lib/domain/day';
import { zonedTime } from '@/lib/domain/zoned-time';
import { DomainError } from '@/lib/errors';
import type { MadeKey, NewKey } from './schema';

/** What every key begins with, so that people and secret scanners know one. */
const MARK = 'crd_';
/** Tells keys apart and gives away nothing: 48 of 256 bits. */
const PREFIX_LETTERS = MARK.length + 8;

/** Makes a key, which is answered here and never again: only its hash is kept. Throws `invalid` for a last day that is over. */
export async function makeKey(viewer: Viewer, { name, scopes, lastDay }: NewKey): Promise<MadeKey> {
  const { db, now, userId } = viewer;
  const expiresAt = lastDay === null ? null : endOf(lastDay, await readTimezone(db));
  if (expiresAt !== null && expiresAt <= now) {
    throw new DomainError('invalid', 'lastDay: is over already', [
      { path: 'lastDay', message: 'is over already' },
    ]);
  }
  const key = `${MARK}${randomBytes(32).toString('base64url')}`;
  const prefix = key.slice(0, PREFIX_LETTERS);
  const carried = [...new Set(scopes)];
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(apiKeys)
      .values({
        name,
        prefix,
        keyHash: hashWord(key),
        scopes: carried,
        createdBy: userId,
        createdAt: now,
        expiresAt,
      })
      .returning({ id: apiKeys.id });
    if (!made) throw new Error('The key was not written');
    await recordAudit(tx, viewer, {
      action: 'api_key.make',
      subject: `api_key:${made.id}`,
      after: { name, prefix, scopes: carried, expiresAt: expiresAt?.toISOString() ?? null },
    });
    return { id: made.id, key };
  });
}

function endOf(day: Day, timezone: string): Date {
  return new Date(zonedTime(timezone)(Date.parse(`${addDays(day, 1)}T00:00:00Z`)));
}
