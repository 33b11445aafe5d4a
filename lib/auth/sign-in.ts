import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Account } from '@/db/queries/accounts';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { DomainError } from '@/lib/errors';
import { countAttempt, forgiveAttempt } from './limit-attempts';
import { CodeRefused, passSecondStep } from './pass-second-step';
import { credentials, type Credentials } from './schema';
import { startSession } from './start-session';
import { verifyCredentials } from './verify-credentials';

/** Where somebody who is not known yet stands. */
export interface Doorstep {
  db: Db;
  now: Date;
  requestId: string;
  /** Of the network. */
  address: string;
  /** What the browser calls itself. */
  userAgent?: string | null;
  /** The session that the browser has so far. */
  sessionId?: string | null;
}

/** Somebody who has just been let in. */
export type SignedIn = Account & { session: string };

/** The account that the pair opens. Success and failure leave an audit row; throws `unauthenticated`, `forbidden` or `RateLimited`. */
export async function signIn(doorstep: Doorstep, typed: unknown): Promise<SignedIn> {
  const pair = credentials.safeParse(typed);
  if (!pair.success) throw new DomainError('unauthenticated', 'No account has such an address or password.');
  const { db, now, address, userAgent = null, sessionId = null } = doorstep;
  const { email } = pair.data;
  await countAttempt(db, { email, address });
  const { account, secondStep } = await verify(doorstep, pair.data).catch(async (refusal: unknown) => {
    if (refusal instanceof DomainError && !isHalfWay(refusal)) await recordRefusal(doorstep, email, refusal);
    throw refusal;
  });
  await forgiveAttempt(db, { email, address }, now);
  return db.transaction(async (tx) => {
    const session = await startSession(tx, account, { now, userAgent, replaces: sessionId });
    await tx.update(users).set({ lastSeenAt: now }).where(eq(users.id, account.id));
    await recordAudit(
      tx,
      { ...doorstep, userId: account.id },
      {
        action: 'session.start',
        subject: `user:${account.id}`,
        after: { address, ...(secondStep && { secondStep }) },
      },
    );
    return { ...account, session };
  });
}

async function verify({ db, now }: Doorstep, pair: Credentials) {
  const account = await verifyCredentials(db, pair);
  return { account, secondStep: await passSecondStep(db, account, pair.code, now) };
}

/** The password was right and the code is asked for now. */
function isHalfWay(refusal: DomainError): boolean {
  return refusal instanceof CodeRefused && !refusal.given;
}

async function recordRefusal(doorstep: Doorstep, email: string, refusal: DomainError): Promise<void> {
  const reason = refusal instanceof CodeRefused ? 'wrong_code' : refusal.code;
  await recordAudit(
    doorstep.db,
    { ...doorstep, userId: null },
    { action: 'session.refuse', subject: email, after: { reason, address: doorstep.address } },
  );
}
