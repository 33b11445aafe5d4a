import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PersonaSet } from '@/lib/domain/personas/persona-set';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import type { Channel } from '@/lib/domain/vocabulary';
import { createdAt, id, instant, named, slug, slugged } from './columns';
import { users } from './users';

export const personas = pgTable(
  'personas',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** The lower number is tried first. */
    priority: integer().notNull().default(100),
    goals: text().array().notNull().default([]),
    needs: text().array().notNull().default([]),
    /** Something that one of them would say. */
    quote: text().notNull().default(''),
    channels: text().array().$type<Channel[]>().notNull().default([]),
    /** Who belongs to it; null: whoever a source says does. */
    rule: jsonb().$type<PersonaRule>(),
    /** Since when nobody is put there; what was said of it stays. */
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('personas_slug').on(table.slug),
    slugged('personas_slug_form', table.slug),
    named('personas_name', table.name),
    check('personas_priority', sql`${table.priority} between 0 and 10000`),
  ],
);

/** Every set of personas that was saved, whole, the newest with the highest number. */
export const personaVersions = pgTable('persona_versions', {
  id: id(),
  at: instant().notNull(),
  /** Null: nobody in the editor; it was found so, as a journey file or the command line left it. */
  userId: integer().references(() => users.id),
  document: jsonb().$type<PersonaSet>().notNull(),
});
