import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';

export async function findDepartmentSlug(db: Db, id: number): Promise<string | null> {
  const [department] = await db
    .select({ slug: departments.slug })
    .from(departments)
    .where(eq(departments.id, id));
  return department?.slug ?? null;
}
