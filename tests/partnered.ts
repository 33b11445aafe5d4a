import type { Db } from '@/db/client';
import { partners } from '@/db/schema/partners';
import { makeRows } from './ingested';

/** Adds partners of these slugs. */
export async function makePartners(db: Db, slugs: readonly string[]): Promise<void> {
  await db.insert(partners).values(slugs.map((slug) => ({ slug, name: `Partner ${slug}` })));
}

/** So many answers of a partner's customers at `shop` on a day, so many of them good. */
export function partnerDay(partner: string, day: string, good: number, total: number) {
  const row = { occurredAt: new Date(`${day}T10:00:00Z`), touchpoint: 'shop', partner };
  return [
    ...makeRows(good, { ...row, answers: { csat: 5 } }),
    ...makeRows(total - good, { ...row, answers: { csat: 2 } }),
  ];
}
