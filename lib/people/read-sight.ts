import { and, asc, eq, isNull } from 'drizzle-orm';
import { departments } from '@/db/schema/departments';
import { touchpoints } from '@/db/schema/touchpoints';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { explainSight } from './explain-sight';
import type { Sight, UserParams } from './schema';

/** Why somebody sees what they see, as of now. Throws `not_found`. */
export async function readSight({ db }: Viewer, { id }: UserParams): Promise<Sight> {
  const [found] = await db
    .select({ name: users.name, role: users.role, department: departments })
    .from(users)
    .leftJoin(departments, and(eq(departments.id, users.departmentId), isNull(departments.retiredAt)))
    .where(eq(users.id, id));
  if (!found) throw new DomainError('not_found', `There is no user ${id}.`);
  const { name, role, department } = found;
  const owned =
    department === null
      ? []
      : await db
          .select({ name: touchpoints.name })
          .from(touchpoints)
          .where(eq(touchpoints.departmentId, department.id))
          .orderBy(asc(touchpoints.name));
  return explainSight({
    name,
    role,
    departmentName: department?.name ?? null,
    owned: owned.map((touchpoint) => touchpoint.name),
  });
}
