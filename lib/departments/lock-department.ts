import { inArray } from 'drizzle-orm';
import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { DomainError } from '@/lib/errors';

export type DepartmentRow = typeof departments.$inferSelect;

/** Departments that nobody else changes, and that no touchpoint comes to, until the transaction ends; in the order asked for. Throws `not_found`. */
export async function lockDepartments(tx: Db, ...slugs: readonly string[]): Promise<DepartmentRow[]> {
  await lockJourneyMap(tx);
  const rows = await tx
    .select()
    .from(departments)
    .where(inArray(departments.slug, [...slugs]))
    .orderBy(departments.id)
    .for('update');
  return slugs.map((slug) => {
    const row = rows.find((one) => one.slug === slug);
    if (row) return row;
    throw new DomainError('not_found', `There is no department “${slug}”.`);
  });
}

export async function lockDepartment(tx: Db, slug: string): Promise<DepartmentRow> {
  const [row] = await lockDepartments(tx, slug);
  if (row) return row;
  throw new DomainError('not_found', `There is no department “${slug}”.`);
}
