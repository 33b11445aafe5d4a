import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { readDirectory } from '@/db/queries/directory';
import { departments } from '@/db/schema/departments';
import { handOvers, issueEvents, issues } from '@/db/schema/issues';
import { touchpoints } from '@/db/schema/touchpoints';
import { users } from '@/db/schema/users';
import { operator } from '@/lib/auth/viewer';
import { addUser } from '@/lib/people/add-user';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { addDepartment } from './add-department';
import { listManagedDepartments } from './list-managed';
import { mergeDepartments } from './merge-departments';
import { renameDepartment } from './rename-department';
import { restoreDepartment } from './restore-department';
import { retireDepartment } from './retire-department';

const now = new Date('2026-03-29T01:30:00Z');

/** Finance owns all touchpoints and two issues, one of them together with care, which has been offered the other. */
async function makeOwners(db: Db) {
  const { department: finance, points } = await makeCompany(db);
  const viewer = operator(db, now);
  await addDepartment(viewer, { slug: 'care', name: 'Care' });
  const [care] = await db.select().from(departments).where(eq(departments.slug, 'care'));
  const careId = care?.id ?? 0;
  const head = {
    email: 'zoe@x.example',
    name: 'Zoë',
    role: 'department_head',
    department: 'finance',
  } as const;
  await addUser(viewer, { ...head, password: 'correct horse battery' });
  const base = {
    origin: 'hand',
    measure: 'csat',
    departmentId: finance.id,
    raisedAt: now,
    stateSince: now,
    updatedAt: now,
  } as const;
  const [bill, call] = points;
  const raised = await db
    .insert(issues)
    .values([
      { ...base, title: 'Shared', touchpointId: bill?.id ?? 0, otherDepartmentId: careId },
      { ...base, title: 'Offered', touchpointId: call?.id ?? 0 },
    ])
    .returning({ number: issues.number });
  const offer = { issue: raised[1]?.number ?? 0, fromDepartmentId: finance.id, toDepartmentId: careId };
  await db.insert(handOvers).values({ ...offer, reason: 'Yours', offeredAt: now });
  return { viewer, finance, careId, numbers: raised.map(({ number }) => number) };
}

describe('merging departments', () => {
  test('leaves nothing behind: touchpoints, issues, offers and people follow, and the timeline says why', async ({
    db,
  }) => {
    const { viewer, careId, numbers } = await makeOwners(db);
    expect(await mergeDepartments(viewer, { slug: 'finance', into: 'care' })).toEqual({
      touchpoints: 3,
      issues: 2,
      people: 1,
    });
    expect(await db.$count(touchpoints, eq(touchpoints.departmentId, careId))).toBe(3);
    expect(await db.$count(users, eq(users.departmentId, careId))).toBe(1);
    for (const issue of await db.select().from(issues)) {
      expect(issue).toMatchObject({ departmentId: careId, otherDepartmentId: null, version: 2 });
    }
    expect(await db.select().from(handOvers)).toMatchObject([{ accepted: true }]);
    expect((await db.select().from(issueEvents)).map(({ issue, words }) => [issue, words])).toEqual(
      numbers.map((number) => [number, 'Finance was merged into Care.']),
    );
    const managed = await listManagedDepartments(viewer);
    expect(managed.map(({ slug, retiredAt }) => [slug, retiredAt !== null])).toEqual([
      ['care', false],
      ['finance', true],
    ]);
    expect((await readDirectory(db, now)).departments.map(({ slug }) => slug)).toEqual(['care']);
  });

  test.for([
    ['itself', 'finance', 'finance', 'conflict'],
    ['one that is not there', 'finance', 'moon', 'not_found'],
    ['one that is not there', 'moon', 'finance', 'not_found'],
  ] as const)('into %s is refused', async ([, slug, into, code], { db }) => {
    const { viewer } = await makeOwners(db);
    await expect(mergeDepartments(viewer, { slug, into })).rejects.toMatchObject({ code });
  });
});

describe('retiring a department', () => {
  test('is refused while anything leans on it, and names what', async ({ db }) => {
    const { viewer, numbers } = await makeOwners(db);
    await expect(retireDepartment(viewer, { slug: 'finance' })).rejects.toMatchObject({
      code: 'conflict',
      message: `Finance still has the touchpoints bill, call, shop, and the open issues #${numbers.join(', #')}, and the head Zoë. Give them to another department, or merge it into one.`,
    });
    await expect(retireDepartment(viewer, { slug: 'care' })).rejects.toMatchObject({
      message: expect.stringContaining(`the open issue #${numbers[0]}`),
    });
  });

  test('takes one that nothing leans on off the lists until it is restored', async ({ db }) => {
    const { viewer } = await makeOwners(db);
    await addDepartment(viewer, { slug: 'legal', name: 'Legal' });
    await retireDepartment(viewer, { slug: 'legal' });
    const listed = async () => (await readDirectory(db, now)).departments.map(({ slug }) => slug);
    expect(await listed()).not.toContain('legal');
    await restoreDepartment(viewer, { slug: 'legal' });
    expect(await listed()).toContain('legal');
  });
});

test('a department gets another name under the same address, and no two share one', async ({ db }) => {
  const { viewer } = await makeOwners(db);
  await renameDepartment(viewer, { slug: 'care', name: 'Customer care' });
  expect(
    await db
      .select()
      .from(departments)
      .where(sql`slug = 'care'`),
  ).toMatchObject([{ name: 'Customer care' }]);
  await expect(addDepartment(viewer, { slug: 'care', name: 'Twin' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(renameDepartment(viewer, { slug: 'moon', name: 'Moon' })).rejects.toMatchObject({
    code: 'not_found',
  });
});
