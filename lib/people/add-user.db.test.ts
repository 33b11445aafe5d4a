import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { users } from '@/db/schema/users';
import { verifyPassword } from '@/lib/auth/hash-password';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { addUser, newUser } from './add-user';

const now = new Date('2026-03-29T01:30:00Z');
const zoe = { email: 'zoe@northwind.example', name: 'Zoë “O’Hara” & Søn', role: 'executive' } as const;

describe('adding a user', () => {
  test('makes up a password when none is given, shows it once and keeps only its hash', async ({ db }) => {
    const added = await addUser(operator(db, now), zoe);
    expect(added.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const [row] = await db.select().from(users).where(eq(users.id, added.id));
    expect(row).toMatchObject({
      ...zoe,
      active: true,
      sessionVersion: 1,
      departmentId: null,
      createdAt: now,
    });
    expect(await verifyPassword(row?.passwordHash, added.password ?? '')).toBe(true);
  });

  test('does not repeat a password that was given', async ({ db }) => {
    const added = await addUser(operator(db, now), { ...zoe, password: 'correct horse battery' });
    expect(added).toMatchObject({ email: zoe.email, password: null });
  });

  test('is written down without the password', async ({ db }) => {
    const { id } = await addUser(operator(db, now), { ...zoe, password: 'correct horse battery' });
    const rows = await db.select().from(auditLog);
    expect(rows).toMatchObject([
      {
        userId: null,
        action: 'user.add',
        subject: `user:${id}`,
        at: now,
        after: { ...zoe, department: null },
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/horse|argon/);
  });

  test('is refused when the address can sign in already, and leaves no trace', async ({ db }) => {
    await addUser(operator(db, now), zoe);
    await expect(addUser(operator(db, now), { ...zoe, name: 'Another' })).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'email' }],
    });
    expect(await db.$count(auditLog)).toBe(1);
  });

  test('puts a department head at the head of a department that exists', async ({ db }) => {
    const [finance] = await db.insert(departments).values({ slug: 'finance', name: 'Finance' }).returning();
    const head = { ...zoe, role: 'department_head' } as const;
    await expect(addUser(operator(db, now), { ...head, department: 'logistics' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const { id } = await addUser(operator(db, now), { ...head, department: 'finance' });
    expect(await db.select().from(users).where(eq(users.id, id))).toMatchObject([
      { departmentId: finance?.id },
    ]);
  });

  test('is for those who may manage users', async ({ db }) => {
    await expect(addUser({ ...operator(db, now), role: 'executive' }, zoe)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await db.$count(users)).toBe(0);
  });
});

describe('the details of a new user', () => {
  test.for([
    ['an address that is none', { ...zoe, email: 'zoe' }, 'email'],
    ['no name', { ...zoe, name: ' ' }, 'name'],
    ['an unknown role', { ...zoe, role: 'king' }, 'role'],
    ['a short password', { ...zoe, password: 'short' }, 'password'],
    ['a head of nothing', { ...zoe, role: 'department_head' }, 'department'],
  ] as const)('are refused with %s', ([, typed, path]) => {
    expect(newUser.safeParse(typed).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test('are tidied', () => {
    expect(newUser.parse({ ...zoe, email: ' ZOE@Northwind.example ' })).toEqual(zoe);
  });
});
