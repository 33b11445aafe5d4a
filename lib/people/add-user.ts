import { z } from 'zod';
import { users } from '@/db/schema/users';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/hash-password';
import { makePassword } from '@/lib/auth/make-password';
import { emailAddress, newPassword } from '@/lib/auth/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { can, ROLE_WORDS } from '@/lib/domain/permissions';
import { ROLES } from '@/lib/domain/vocabulary';
import { DomainError } from '@/lib/errors';
import { getDepartmentId } from './get-department-id';

export const newUser = z
  .object({
    email: emailAddress,
    name: z.string().trim().min(1, 'is missing').max(200),
    role: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`),
    /** Slug. */
    department: z.string().optional(),
    password: newPassword.optional(),
  })
  .refine(({ role, department }) => role !== 'department_head' || department !== undefined, {
    path: ['department'],
    message: `is missing: a ${ROLE_WORDS.department_head.toLowerCase()} heads one`,
  });

export type NewUser = z.output<typeof newUser>;

export interface AddedUser {
  id: number;
  email: string;
  /** Made up because none was given, and shown this once; otherwise null. */
  password: string | null;
}

/** Throws `conflict` when the address is taken, `not_found` when there is no such department. */
export async function addUser(
  viewer: Viewer,
  { email, name, role, department, password }: NewUser,
): Promise<AddedUser> {
  if (!can(viewer.role, 'users.manage')) {
    throw new DomainError('forbidden', 'Adding people needs the permission users.manage.');
  }
  const secret = password ?? makePassword();
  const passwordHash = await hashPassword(secret);
  return viewer.db.transaction(async (tx) => {
    const departmentId = await getDepartmentId(tx, department);
    const [added] = await tx
      .insert(users)
      .values({
        email,
        name,
        role,
        departmentId,
        passwordHash,
        passwordOneTime: password === undefined,
        createdAt: viewer.now,
      })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    if (!added) {
      throw new DomainError('conflict', `${email} can sign in already.`, [
        { path: 'email', message: 'exists already' },
      ]);
    }
    await recordAudit(tx, viewer, {
      action: 'user.add',
      subject: `user:${added.id}`,
      after: { email, name, role, department: department ?? null },
    });
    return { id: added.id, email, password: password === undefined ? secret : null };
  });
}
