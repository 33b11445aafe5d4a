import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns';
import { touchpoints } from './touchpoints';
import { users } from './users';

/** Something that happened at a touchpoint, as somebody who knows wrote it down: "new telephone menu went live". */
export const annotations = pgTable(
  'annotations',
  {
    id: id(),
    touchpointId: integer()
      .notNull()
      .references(() => touchpoints.id),
    day: date().notNull(),
    text: text().notNull(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('annotations_touchpoint').on(table.touchpointId, table.day),
    check('annotations_text', sql`length(trim(${table.text})) between 1 and 280`),
  ],
);
