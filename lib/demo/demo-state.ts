import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { imports } from '@/db/schema/imports';
import { sources } from '@/db/schema/sources';
import { isDay, type Day } from '@/lib/domain/day';

export const DEMO_SOURCE = { slug: 'demo', name: 'Demo company' } as const;

/** `partial`: a load was begun and did not come to its end. A demo that somebody has undone counts as complete: it is not forced back. */
export type DemoState = 'none' | 'partial' | 'complete';

export async function demoState(db: Db): Promise<DemoState> {
  const load = await findDemoLoad(db);
  if (load === null) return 'none';
  return load.complete ? 'complete' : 'partial';
}

/** The import that the demo is recorded as, with the day up to which it was or is being told. */
export async function findDemoLoad(
  db: Db,
): Promise<{ importId: number; sourceId: number; day: Day; complete: boolean } | null> {
  const [found] = await db
    .select({ importId: imports.id, sourceId: sources.id, mapping: imports.mapping, status: imports.status })
    .from(sources)
    .innerJoin(imports, eq(imports.sourceId, sources.id))
    .where(eq(sources.slug, DEMO_SOURCE.slug))
    .orderBy(imports.id)
    .limit(1);
  if (!found) return null;
  const complete = ['finished', 'undoing', 'undone'].includes(found.status);
  return { importId: found.importId, sourceId: found.sourceId, day: dayOf(found.mapping), complete };
}

function dayOf(mapping: unknown): Day {
  const day = typeof mapping === 'object' && mapping !== null && 'day' in mapping ? mapping.day : null;
  if (typeof day !== 'string' || !isDay(day)) throw new Error('The import of the demo company names no day.');
  return day;
}
