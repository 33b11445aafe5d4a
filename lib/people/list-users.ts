import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { departments } from '@/db/schema/departments';
import { invitations, users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import type { InvitationView, UserList, UserView } from './schema';

/** Everybody who may sign in or is invited to, and the departments to choose from. */
export async function listUsers({ db, now }: Viewer): Promise<UserList> {
  const people = await db
    .select({ user: users, department: departments })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.departmentId))
    .orderBy(desc(users.active), asc(users.name), asc(users.id));
  const invited = await db
    .select({ invitation: invitations, department: departments })
    .from(invitations)
    .leftJoin(departments, eq(departments.id, invitations.departmentId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  const choice = await db
    .select({ slug: departments.slug, name: departments.name })
    .from(departments)
    .where(isNull(departments.retiredAt))
    .orderBy(asc(departments.name));
  return {
    users: people.map(({ user, department }) => userView(user, department)),
    invitations: invited.map(({ invitation, department }) => invitationView(invitation, department, now)),
    departments: choice,
    mails: env.SMTP_URL !== undefined,
  };
}

type Place = { slug: string; name: string } | null;

function userView(user: typeof users.$inferSelect, department: Place): UserView {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    ...placeOf(department),
    active: user.active,
    twoStep: user.twoStepSecret !== null,
    oneTime: user.passwordOneTime,
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
    createdAt: user.createdAt.toISOString(),
  };
}

function invitationView(
  { id, email, name, role, createdAt, expiresAt }: typeof invitations.$inferSelect,
  department: Place,
  now: Date,
): InvitationView {
  return {
    id,
    email,
    name,
    role,
    ...placeOf(department),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
  };
}

function placeOf(department: Place) {
  return { department: department?.slug ?? null, departmentName: department?.name ?? null };
}
