import { eq, sql } from 'drizzle-orm';
import { settings } from '@/db/schema/settings';
import { users } from '@/db/schema/users';
import { ORGANISATION } from '@/db/seed/company';
import { journeyFile } from '@/db/seed/journey-file';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import { importJourneys } from '@/lib/journeys/import-journeys';
import { addUser } from '@/lib/people/add-user';
import { DEMO_USERS, demoPassword } from './demo-sign-ins';

/** Gives the store the name, the map and the people of the demo company. Changes nothing the second time. */
export async function setUpCompany(viewer: Viewer, day: Day): Promise<void> {
  await nameOrganisation(viewer);
  await importJourneys(viewer, journeyFile(day));
  const known = new Set(
    (await viewer.db.select({ email: users.email }).from(users)).map(({ email }) => email),
  );
  for (const user of DEMO_USERS) {
    if (!known.has(user.email)) await addUser(viewer, { ...user, password: demoPassword(user.email) });
  }
}

async function nameOrganisation(viewer: Viewer): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [before] = await tx.select().from(settings).for('update');
    const { name, timezone, currency } = ORGANISATION;
    if (before?.name === name && before.timezone === timezone && before.currency === currency) return;
    await tx
      .update(settings)
      .set({ name, timezone, currency, revision: sql`${settings.revision} + 1`, updatedAt: viewer.now })
      .where(eq(settings.id, 1));
    await recordAudit(tx, viewer, {
      action: 'settings.change',
      subject: 'settings',
      before: { name: before?.name, timezone: before?.timezone, currency: before?.currency },
      after: { name, timezone, currency },
    });
  });
}
