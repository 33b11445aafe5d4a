import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { issueEvents } from '@/db/schema/issues';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import type { EventFacts } from '@/lib/domain/issues/facts';
import type { EventKind } from '@/lib/domain/issues/vocabulary';
import type { Role } from '@/lib/domain/vocabulary';
import { makeCompany } from './factories';
import { makeIssue } from './owned-issues';

/** Somebody who is signed in. */
export async function makeColleague(
  db: Db,
  now: Date,
  { name, role, departmentId = null }: { name: string; role: Role; departmentId?: number | null },
): Promise<Viewer & { userId: number }> {
  const email = `${name.toLowerCase()}@example.com`;
  const [user] = await db
    .insert(users)
    .values({ email, name, role, departmentId, passwordHash: '$argon2id$1' })
    .returning();
  if (!user) throw new Error('Nobody was written');
  return { db, now, role, departmentId, userId: user.id, name };
}

/** A company with an issue of Finance, Finance’s head Zoë, Care’s head Søn, Eve the executive and Ada the admin. */
export async function makeOffice(db: Db, now: Date) {
  const { department: finance } = await makeCompany(db);
  const [care] = await db.insert(departments).values({ slug: 'care', name: 'Care' }).returning();
  if (!care) throw new Error('Nothing was written');
  return {
    care,
    zoe: await makeColleague(db, now, { name: 'Zoë', role: 'department_head', departmentId: finance.id }),
    son: await makeColleague(db, now, { name: 'Søn', role: 'department_head', departmentId: care.id }),
    eve: await makeColleague(db, now, { name: 'Eve', role: 'executive' }),
    ada: await makeColleague(db, now, { name: 'Ada', role: 'admin' }),
    number: await makeIssue(db, { title: 'Bills are late & “odd” <again>' }),
  };
}

/** Something that happened to an issue, as a change writes it down. */
export async function happen(
  db: Db,
  issue: number,
  event: { kind: EventKind; at: Date; userId?: number | null; words?: string; facts?: EventFacts },
): Promise<void> {
  const { kind, at, userId = null, words = null, facts = {} } = event;
  await db.insert(issueEvents).values({ issue, kind, at, userId, words, facts: { ...facts } });
}
