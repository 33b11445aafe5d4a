import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { mails } from '@/db/schema/notices';
import { users } from '@/db/schema/users';
import { operator } from '@/lib/auth/viewer';
import { defaultWays } from '@/lib/domain/notices/choices';
import { composeMail, mailOf } from './compose-mail';
import { digestLetters } from './digest-letters';
import { digestKey, findDigestWeek, readDigestChoices } from './find-digest-week';

/**
 * Writes the mails about last week, with the figures of the screens: of the own department to its heads, of the company to the others. One a week and person, however
 * often it runs. Returns how many were written; none unless it is due.
 */
export async function writeDigests(db: Db, { now, site }: { now: Date; site: string }): Promise<number> {
  const week = await findDigestWeek(db, now);
  if (week === null) return 0;
  const letters = digestLetters(operator(db, now), week);
  let written = 0;
  for (const reader of await listReaders(db)) {
    const letter = await letters({ ...reader, site });
    if (letter === null) continue;
    const mail = mailOf(composeMail(letter), {
      key: digestKey(week, reader.id),
      recipient: reader.email,
      now,
    });
    const added = await db.insert(mails).values(mail).onConflictDoNothing().returning({ id: mails.id });
    written += added.length;
  }
  return written;
}

async function listReaders(db: Db) {
  const { id, name, email, role } = users;
  const people = await db
    .select({ id, name, email, role, department: departments.slug })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.active, true))
    .orderBy(asc(users.id));
  const chosen = await readDigestChoices(db);
  return people.filter((person) => chosen.get(person.id) ?? defaultWays(person.role, 'digest').mail);
}
