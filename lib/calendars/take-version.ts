import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { businessHours } from '@/db/schema/calendars';
import { DomainError } from '@/lib/errors';
import { DEFAULT_WEEK } from './schema';

/** Holds the calendar until the transaction ends and raises its version. Throws `conflict` where it is not the version that the change was made on. */
export async function takeVersion(
  tx: Db,
  now: Date,
  version: number,
): Promise<typeof businessHours.$inferSelect> {
  await tx
    .insert(businessHours)
    .values({ week: writable(DEFAULT_WEEK), version: 0, updatedAt: now })
    .onConflictDoNothing();
  const [found] = await tx.select().from(businessHours).for('update');
  if (!found) throw new Error('The business hours have no row');
  if (found.version !== version) {
    throw new DomainError(
      'conflict',
      'Somebody else has changed the calendar meanwhile. Look at it anew, then change it.',
    );
  }
  await tx
    .update(businessHours)
    .set({ version: version + 1, updatedAt: now })
    .where(eq(businessHours.id, found.id));
  return found;
}

/** As it is kept: every interval in the order of the day. */
export function writable(
  week: Readonly<Record<string, readonly (readonly [number, number])[] | undefined>>,
): Record<string, [number, number][]> {
  return Object.fromEntries(
    Object.entries(week).map(([weekday, hours = []]) => [
      weekday,
      hours.map(([from, to]): [number, number] => [from, to]).toSorted(([one], [other]) => one - other),
    ]),
  );
}
