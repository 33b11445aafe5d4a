import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema/settings';
import { invitations } from '@/db/schema/users';
import { hashWord } from '@/lib/auth/hash-word';
import type { OpenInvitation } from './schema';

/** What the word of a link invites to; null when it is unknown, used, withdrawn or too old, which are not told apart. */
export async function findInvitation(
  { db, now }: { db: Db; now: Date },
  word: string,
): Promise<OpenInvitation | null> {
  const [found] = await db
    .select({ email: invitations.email, name: invitations.name, organisation: settings.name })
    .from(invitations)
    .innerJoin(settings, eq(settings.id, 1))
    .where(openInvitation(word, now));
  return found ?? null;
}

export function openInvitation(word: string, now: Date) {
  return and(
    eq(invitations.tokenHash, hashWord(word)),
    isNull(invitations.acceptedAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, now),
  );
}
