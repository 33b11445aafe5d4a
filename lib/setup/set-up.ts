import { timingSafeEqual } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { dropSetupHash, findSetupHash, lockSetup } from '@/db/queries/first-run';
import { dailyTallies } from '@/db/schema/tallies';
import { settings } from '@/db/schema/settings';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/hash-password';
import { hashWord } from '@/lib/auth/hash-word';
import { isUnclaimed } from '@/lib/auth/is-unclaimed';
import { countRequest } from '@/lib/auth/limit-attempts';
import type { Doorstep } from '@/lib/auth/sign-in';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { importJourneys } from '@/lib/journeys/import-journeys';
import type { SetupForm } from './schema';
import { TEMPLATES } from './templates';

/**
 * Makes the first admin, names the organisation, and lays out departments and a journey: all of it or nothing, and once. Throws `conflict` where somebody can sign
 * in already, `forbidden` for a word that does not fit, `invalid` by field, and `RateLimited`.
 */
export async function setUp(doorstep: Doorstep, form: SetupForm): Promise<{ email: string }> {
  const { db, now, requestId, address } = doorstep;
  await countRequest(db, 'setup', address);
  await demandToken(db, form.token);
  // Takes a while on purpose, and holds nothing meanwhile.
  const passwordHash = await hashPassword(form.password);
  return db.transaction(async (tx) => {
    await lockSetup(tx);
    await demandToken(tx, form.token);
    const { email, name } = form;
    const [added] = await tx
      .insert(users)
      .values({ email, name, role: 'admin', passwordHash, createdAt: now })
      .returning({ id: users.id });
    if (!added) throw new Error('The first admin was written and not returned.');
    const viewer: Viewer = {
      userId: added.id,
      name,
      role: 'admin',
      departmentId: null,
      now,
      requestId,
      db: tx,
    };
    await dropSetupHash(tx);
    await recordAudit(tx, viewer, {
      action: 'setup.complete',
      subject: `user:${added.id}`,
      after: { email, name, template: form.template, address },
    });
    await nameOrganisation(tx, viewer, form);
    await layOutMap(viewer, form);
    return { email };
  });
}

async function demandToken(db: Db, token: string): Promise<void> {
  if (!(await isUnclaimed(db))) {
    throw new DomainError(
      'conflict',
      'Corridor is set up already. Sign in, or ask an admin for an invitation.',
    );
  }
  const kept = await findSetupHash(db);
  const fits =
    kept !== null && timingSafeEqual(Buffer.from(kept, 'hex'), Buffer.from(hashWord(token), 'hex'));
  if (fits) return;
  throw new DomainError(
    'forbidden',
    'The token does not fit. Take the one that the last start of Corridor has printed.',
    [{ path: 'token', message: 'does not fit' }],
  );
}

async function nameOrganisation(
  tx: Db,
  viewer: Viewer,
  { organisation, timezone, currency }: SetupForm,
): Promise<void> {
  const [before] = await tx.select().from(settings).for('update');
  if (before?.timezone !== timezone) await demandNoTallies(tx, before?.timezone ?? 'UTC');
  const after = { name: organisation, timezone, currency };
  await tx
    .update(settings)
    .set({ ...after, revision: sql`${settings.revision} + 1`, updatedAt: viewer.now })
    .where(eq(settings.id, 1));
  await recordAudit(tx, viewer, {
    action: 'settings.change',
    subject: 'settings',
    before: { name: before?.name, timezone: before?.timezone, currency: before?.currency },
    after,
  });
}

/** Days are counted by the zone that was in force: another one would make them wrong. */
async function demandNoTallies(tx: Db, timezone: string): Promise<void> {
  const [counted] = await tx.select({ day: dailyTallies.day }).from(dailyTallies).limit(1);
  if (counted === undefined) return;
  throw new DomainError('invalid', `Contacts are counted by the days of ${timezone} already.`, [
    { path: 'timezone', message: `has to be ${timezone}: contacts are counted by its days already` },
  ]);
}

async function layOutMap(viewer: Viewer, { template, departments }: SetupForm): Promise<void> {
  const file = template === null ? { departments: [], journeys: [] } : TEMPLATES[template].file;
  const named = new Map([...file.departments, ...departments].map((one) => [one.slug, one]));
  if (named.size === 0 && template === null) return;
  await importJourneys(viewer, { departments: [...named.values()], journeys: file.journeys });
}
