import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { sessions } from '@/db/schema/sessions';
import type { Account } from '@/db/queries/accounts';
import { DomainError } from '@/lib/errors';
import { nameBrowser } from './name-browser';
import { SESSION_LIFE } from './session-life';

export interface Beginning {
  now: Date;
  userAgent?: string | null;
  /** Of the session that this browser had before, whoever’s it was: it ends. */
  replaces?: string | null;
  /** The issuer, where an identity provider vouched. */
  provider?: string;
}

/** A new session, whatever the browser brought: nobody can lay out a session for somebody else. Returns its id. */
export async function startSession(
  tx: Db,
  { id: userId, sessionVersion: version }: Pick<Account, 'id' | 'sessionVersion'>,
  { now, userAgent = null, replaces = null, provider }: Beginning,
): Promise<string> {
  if (replaces !== null) await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, replaces));
  // The audit log remembers them.
  const tooOld = new Date(now.getTime() - SESSION_LIFE.longestMs);
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.madeAt, tooOld)));
  const [started] = await tx
    .insert(sessions)
    .values({
      userId,
      version,
      madeAt: now,
      lastSeenAt: now,
      browser: nameBrowser(userAgent),
      provider: provider ?? null,
    })
    .returning({ id: sessions.id });
  if (!started) throw new Error('The session was not written.');
  return started.id;
}

/** Another id for the session at hand, since what it may do has changed; it grows no younger by that. Returns the new id. */
export async function renewSession(
  tx: Db,
  { sessionId, now }: { sessionId?: string | undefined; now: Date },
  { id: userId, sessionVersion: version }: Pick<Account, 'id' | 'sessionVersion'>,
): Promise<string> {
  const [ended] =
    sessionId === undefined
      ? []
      : await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, sessionId)).returning();
  if (!ended) throw new DomainError('forbidden', 'Only somebody who is signed in has a session.');
  const { madeAt, browser, provider } = ended;
  const [renewed] = await tx
    .insert(sessions)
    .values({ userId, version, madeAt, lastSeenAt: now, browser, provider })
    .returning({ id: sessions.id });
  if (!renewed) throw new Error('The session was not written.');
  return renewed.id;
}
