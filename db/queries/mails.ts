import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { mails } from '../schema/notices';
import type { Db } from '../client';

export type Mail = typeof mails.$inferSelect;

/** One that is due, and is now being sent by the caller until `lease`: whoever finds it later than that takes the sender for dead. Null: none. */
export async function claimMail(db: Db, { now, lease }: { now: Date; lease: Date }): Promise<Mail | null> {
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(inArray(mails.state, ['waiting', 'sending']), lte(mails.nextAt, now)))
    .orderBy(mails.nextAt, mails.id)
    .limit(1)
    .for('update', { skipLocked: true });
  const [claimed] = await db
    .update(mails)
    .set({ state: 'sending', attempts: sql`${mails.attempts} + 1`, nextAt: lease })
    .where(inArray(mails.id, due))
    .returning();
  return claimed ?? null;
}

/** Writes down how a try ended; unless another took it up meanwhile, which knows better. */
export async function settleMail(
  db: Db,
  { id, attempts }: Pick<Mail, 'id' | 'attempts'>,
  outcome: Pick<Mail, 'state' | 'nextAt' | 'error' | 'sentAt'>,
): Promise<void> {
  await db
    .update(mails)
    .set(outcome)
    .where(and(eq(mails.id, id), eq(mails.attempts, attempts), eq(mails.state, 'sending')));
}

/** Lets what is due wait until then. */
export async function postponeMails(db: Db, { now, until }: { now: Date; until: Date }): Promise<void> {
  await db
    .update(mails)
    .set({ nextAt: until })
    .where(and(eq(mails.state, 'waiting'), lte(mails.nextAt, now)));
}

/** What waits cannot be sent: there is no server. */
export async function shelveMails(db: Db): Promise<number> {
  const shelved = await db
    .update(mails)
    .set({ state: 'unsent', nextAt: null })
    .where(inArray(mails.state, ['waiting', 'sending']))
    .returning({ id: mails.id });
  return shelved.length;
}
