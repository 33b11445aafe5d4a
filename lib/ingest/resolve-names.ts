import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { partners } from '@/db/schema/partners';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';

/** Ids by slug, of those slugs that exist. */
export interface Names {
  /** With the partner that runs it, where there is only one. */
  touchpoints: Map<string, { id: number; partnerId: number | null }>;
  partners: Map<string, number>;
  personas: Map<string, number>;
}

export async function resolveNames(
  db: Db,
  rows: readonly { touchpoint?: string; partner?: string | null; persona?: string | null }[],
): Promise<Names> {
  const wanted = (key: 'touchpoint' | 'partner' | 'persona') => {
    const slugs = new Set<string>();
    for (const { [key]: slug } of rows) if (typeof slug === 'string') slugs.add(slug);
    return [...slugs];
  };
  return {
    touchpoints: await findTouchpoints(db, wanted('touchpoint')),
    partners: await findIds(db, partners, wanted('partner')),
    personas: await findIds(db, personas, wanted('persona')),
  };
}

async function findTouchpoints(db: Db, slugs: string[]) {
  const { id, slug, partnerId } = touchpoints;
  const found = slugs.length
    ? await db.select({ id, slug, partnerId }).from(touchpoints).where(inArray(slug, slugs))
    : [];
  return new Map(found.map((row) => [row.slug, row]));
}

async function findIds(db: Db, table: typeof partners | typeof personas, slugs: string[]) {
  const { id, slug } = table;
  const found = slugs.length ? await db.select({ id, slug }).from(table).where(inArray(slug, slugs)) : [];
  return new Map(found.map((row) => [row.slug, row.id]));
}
