import type { Db } from '../client';
import { partners } from '../schema/partners';
import { personas } from '../schema/personas';
import { touchpoints } from '../schema/touchpoints';

/** All slugs that a row of a file may name. */
export async function listKnownSlugs(db: Db) {
  return {
    touchpoints: slugsOf(await db.select({ slug: touchpoints.slug }).from(touchpoints)),
    partners: slugsOf(await db.select({ slug: partners.slug }).from(partners)),
    personas: slugsOf(await db.select({ slug: personas.slug }).from(personas)),
  };
}

function slugsOf(rows: readonly { slug: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ slug }) => slug));
}
