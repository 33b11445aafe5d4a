import { and, eq, isNull } from 'drizzle-orm';
import { departments } from '@/db/schema/departments';
import { recoveryCodes, users } from '@/db/schema/users';
import { acceptsPasswords } from '@/lib/auth/single-sign-on';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { Profile } from './schema';

/** Throws `forbidden` for an operator, who has none. */
export async function readProfile({ db, userId }: Viewer): Promise<Profile> {
  if (userId === null) throw new DomainError('forbidden', 'Only somebody who is signed in has a profile.');
  const [found] = await db
    .select({ user: users, departmentName: departments.name })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.id, userId));
  if (!found) throw new DomainError('not_found', 'The account is gone.');
  const { user, departmentName } = found;
  const twoStep = user.twoStepSecret !== null;
  const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  return {
    email: user.email,
    name: user.name,
    role: user.role,
    departmentName,
    mustChoosePassword: user.passwordOneTime,
    twoStep,
    passwords: acceptsPasswords(),
    recoveryCodesLeft: twoStep ? await db.$count(recoveryCodes, unused) : null,
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
  };
}
