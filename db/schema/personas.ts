import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import type { Channel } from '@/lib/domain/vocabulary';
import { createdAt, id, named, slug, slugged } from './columns';

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
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('personas_slug').on(table.slug),
    slugged('personas_slug_form', table.slug),
    named('personas_name', table.name),
    check('personas_priority', sql`${table.priority} between 0 and 10000`),
  ],
);
