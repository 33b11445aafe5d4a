import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import type { Evidence } from '@/lib/domain/issues/facts';
import type { Role } from '@/lib/domain/vocabulary';
import { raiseIssue } from '@/lib/issues/raise-issue';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { makeCompany } from './factories';

/** A Tuesday in Berlin, three hours before the break at noon. */
export const MORNING = new Date('2026-03-10T08:00:00Z');

/** Who meets over issues: heads of three departments, of which finance owns all touchpoints; an executive; an admin. */
export interface Cast {
  finance: Viewer & { userId: number };
  logistics: Viewer & { userId: number };
  shops: Viewer & { userId: number };
  executive: Viewer & { userId: number };
  admin: Viewer & { userId: number };
  departments: { finance: number; logistics: number; shops: number };
  points: { id: number; slug: string }[];
  source: { id: number };
}

export async function makeCast(db: Db): Promise<Cast> {
  const { department, points, source } = await makeCompany(db);
  const [logistics, shops] = await db
    .insert(departments)
    .values([
      { slug: 'logistics', name: 'Logistics' },
      { slug: 'shops', name: 'Shops' },
    ])
    .returning({ id: departments.id });
  const ids = { finance: department.id, logistics: logistics?.id ?? 0, shops: shops?.id ?? 0 };
  return {
    finance: await signIn(db, 'Fatima', 'department_head', ids.finance),
    logistics: await signIn(db, 'Lars', 'department_head', ids.logistics),
    shops: await signIn(db, 'Sören', 'department_head', ids.shops),
    executive: await signIn(db, 'Zoë “O’Hara” & Søn', 'executive', null),
    admin: await signIn(db, 'Ada', 'admin', null),
    departments: ids,
    points,
    source,
  };
}

export async function signIn(db: Db, name: string, role: Role, departmentId: number | null) {
  const [user] = await db
    .insert(users)
    .values({
      email: `${role}-${name.replaceAll(/[^a-z]/gi, '')}@example.com`.toLowerCase(),
      name,
      role,
      departmentId,
      passwordHash: '$argon2id$1',
    })
    .returning({ id: users.id });
  return { db, now: MORNING, role, departmentId, userId: user?.id ?? 0, name };
}

/** The viewer, so many hours later. */
export const later = <Who extends Viewer>(viewer: Who, hours: number): Who => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + hours * 3_600_000),
});

export function raise(viewer: Viewer, title = 'The bill is hard to read'): Promise<IssueDetail> {
  return raiseIssue(viewer, { title, words: 'Customers call about it.', touchpoint: 'bill' });
}

/** A drop of a week. */
export const EVIDENCE: Evidence = {
  at: MORNING.toISOString(),
  from: '2026-03-02',
  to: '2026-03-09',
  says: 'CSAT fell below its limits.',
  method: 'control',
  value: 60,
  low: 52,
  high: 67,
  answered: 140,
  baseline: null,
  pValue: null,
  qValue: null,
  effect: -12,
  chart: null,
  customers: 41,
  mrr: 3200,
};
