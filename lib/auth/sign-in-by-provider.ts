import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { findAccountByEmail, type Account } from '@/db/queries/accounts';
import { departments } from '@/db/schema/departments';
import { identities } from '@/db/schema/sessions';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { mapClaims, type ClaimMapping } from '@/lib/domain/map-claims';
import type { Role } from '@/lib/domain/vocabulary';
import { DomainError } from '@/lib/errors';
import { hashPassword } from './hash-password';
import { makePassword } from './make-password';
import { emailAddress } from './schema';
import type { Doorstep, SignedIn } from './sign-in';
import type { Claims } from './single-sign-on';
import { startSession } from './start-session';

/** What decides whom a provider may bring in. */
export interface Terms {
  issuer: string;
  /** Undefined: nobody new comes in, and roles are those given here. */
  mapping: ClaimMapping | undefined;
  /** Whether an address counts as verified that the provider says nothing of. */
  trustEmail: boolean;
}

/** The provider knows somebody whom Corridor does not let in. */
export class ProviderRefused extends DomainError {
  readonly reason: 'unmapped' | 'unverified' | 'deactivated';

  constructor(reason: ProviderRefused['reason']) {
    super('forbidden', `Single sign-on was refused: ${reason}.`);
    this.reason = reason;
  }
}

interface Place {
  role: Role;
  departmentId: number | null;
}

/**
 * The account of whom a provider vouches for: made the first time, with role and department as the claims map to now. Success and
 * refusal leave an audit row; throws `ProviderRefused`.
 */
export async function signInByProvider(doorstep: Doorstep, terms: Terms, claims: Claims): Promise<SignedIn> {
  return letIn(doorstep, terms, claims).catch(async (refusal: unknown) => {
    if (refusal instanceof ProviderRefused) {
      await recordAudit(
        doorstep.db,
        { ...doorstep, userId: null },
        {
          action: 'session.refuse',
          subject: addressIn(claims) ?? claims.sub,
          after: { reason: refusal.reason, address: doorstep.address, issuer: terms.issuer },
        },
      );
    }
    throw refusal;
  });
}

async function letIn(doorstep: Doorstep, terms: Terms, claims: Claims): Promise<SignedIn> {
  const { db, now, address, userAgent = null, sessionId = null } = doorstep;
  const { issuer } = terms;
  return db.transaction(async (tx) => {
    // Who comes twice at once for the first time comes one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${claims.sub}`}, 0))`);
    const place = await placeOf(tx, terms, claims);
    const known = (await findKnown(tx, issuer, claims.sub)) ?? (await link(tx, doorstep, terms, claims));
    if (known && !known.active) throw new ProviderRefused('deactivated');
    if (place === 'unmapped') throw new ProviderRefused('unmapped');
    if (!known && place === 'as given') throw new ProviderRefused('unmapped');
    const account =
      known === null
        ? await make(tx, doorstep, terms, claims, place)
        : await settle(tx, doorstep, known, place);
    const session = await startSession(tx, account, {
      now,
      userAgent,
      replaces: sessionId,
      provider: issuer,
    });
    await tx.update(users).set({ lastSeenAt: now }).where(eq(users.id, account.id));
    await recordAudit(
      tx,
      { ...doorstep, userId: account.id },
      { action: 'session.start', subject: `user:${account.id}`, after: { address, issuer } },
    );
    return { ...account, session };
  });
}

/** What the claims give; a department that does not exist, or not any more, gives nothing. */
async function placeOf(tx: Db, { mapping }: Terms, claims: Claims): Promise<Place | 'as given' | 'unmapped'> {
  if (!mapping) return 'as given';
  const standing = mapClaims(claims, mapping);
  if (!standing) return 'unmapped';
  const { role, department } = standing;
  if (department === null) return { role, departmentId: null };
  const [found] = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(
      and(
        or(eq(departments.slug, department.toLowerCase()), eq(departments.name, department)),
        isNull(departments.retiredAt),
      ),
    )
    .for('share');
  return found ? { role, departmentId: found.id } : 'unmapped';
}

async function findKnown(tx: Db, issuer: string, subject: string): Promise<Account | null> {
  const [known] = await tx
    .select({ account: users })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .for('update', { of: users });
  return known?.account ?? null;
}

/** Somebody who is a user here already, by an address that the provider has verified; null for an address that nobody has. */
async function link(tx: Db, doorstep: Doorstep, terms: Terms, claims: Claims): Promise<Account | null> {
  const email = addressIn(claims);
  const said = claims['email_verified'];
  const verified = said === true || (said === undefined && terms.trustEmail);
  // Nobody is let in by an address that anybody could have typed there: neither into an account nor to take one.
  if (email === null || !verified) throw new ProviderRefused('unverified');
  const account = await findAccountByEmail(tx, email);
  if (!account) return null;
  await tx.insert(identities).values({
    issuer: terms.issuer,
    subject: claims.sub,
    userId: account.id,
    createdAt: doorstep.now,
  });
  await recordAudit(
    tx,
    { ...doorstep, userId: account.id },
    {
      action: 'user.link_identity',
      subject: `user:${account.id}`,
      after: { issuer: terms.issuer, identity: claims.sub },
    },
  );
  return account;
}

async function make(
  tx: Db,
  doorstep: Doorstep,
  { issuer }: Terms,
  claims: Claims,
  place: Place | 'as given',
): Promise<Account> {
  const email = addressIn(claims);
  if (email === null || place === 'as given') throw new ProviderRefused('unmapped');
  const name = nameIn(claims, email);
  // One that nobody knows, until an admin resets it.
  const passwordHash = await hashPassword(makePassword());
  const [made] = await tx
    .insert(users)
    .values({ email, name, ...place, passwordHash, createdAt: doorstep.now })
    .returning();
  if (!made) throw new Error('The account was not written.');
  await tx
    .insert(identities)
    .values({ issuer, subject: claims.sub, userId: made.id, createdAt: doorstep.now });
  await recordAudit(
    tx,
    { ...doorstep, userId: made.id },
    {
      action: 'user.add',
      subject: `user:${made.id}`,
      after: { email, name, ...place, issuer, identity: claims.sub },
    },
  );
  return made;
}

/** Role and department as they are now; the last admin keeps the role whatever the provider says. */
async function settle(
  tx: Db,
  doorstep: Doorstep,
  account: Account,
  place: Place | 'as given',
): Promise<Account> {
  if (place === 'as given') return account;
  const { id, role, departmentId } = account;
  if (place.role === role && place.departmentId === departmentId) return account;
  if (role === 'admin' && place.role !== 'admin' && (await isLastAdmin(tx, id))) return account;
  const [settled] = await tx.update(users).set(place).where(eq(users.id, id)).returning();
  if (!settled) throw new Error('The account is gone.');
  await recordAudit(
    tx,
    { ...doorstep, userId: id },
    {
      action: 'user.change',
      subject: `user:${id}`,
      before: { role, departmentId },
      after: { ...place },
    },
  );
  return settled;
}

async function isLastAdmin(tx: Db, id: number): Promise<boolean> {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
    .orderBy(users.id)
    .for('update');
  return admins.every((admin) => admin.id === id);
}

function addressIn(claims: Claims): string | null {
  return emailAddress.safeParse(claims['email']).data ?? null;
}

function nameIn(claims: Claims, otherwise: string): string {
  const names = [claims['name'], claims['preferred_username']];
  const name = names.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return (name ?? otherwise).trim().slice(0, 200);
}
