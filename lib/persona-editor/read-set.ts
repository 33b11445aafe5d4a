import { asc } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { personas } from '@/db/schema/personas';
import { hashWord } from '@/lib/auth/hash-word';
import { canonical, type PersonaSet, type WrittenPersona } from '@/lib/domain/personas/persona-set';
import { readRule } from '@/lib/personas/read-rule';
import type { CurrentSet } from './schema';

export interface StoredSet extends CurrentSet {
  retired: WrittenPersona[];
}

/** The personas as stored, in the order in which they are tried. */
export async function readSet(db: Db): Promise<StoredSet> {
  const rows = await db
    .select()
    .from(personas)
    .orderBy(asc(personas.priority), asc(personas.name), asc(personas.slug));
  const set: PersonaSet = { personas: rows.filter(({ retiredAt }) => retiredAt === null).map(written) };
  return {
    set,
    revision: hashWord(canonical(set)),
    retired: rows.filter(({ retiredAt }) => retiredAt !== null).map(written),
  };
}

function written(row: typeof personas.$inferSelect): WrittenPersona {
  const { slug, name, description, goals, needs, quote, channels } = row;
  return { slug, name, description, goals, needs, quote, channels, rule: readRule(row) };
}
