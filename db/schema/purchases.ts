import { sql } from 'drizzle-orm';
import { check, date, index, integer, numeric, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id } from './columns';
import { customers } from './customers';
import { imports } from './imports';

/** What a customer bought: what personas can be told by. */
export const purchases = pgTable(
  'purchases',
  {
    id: id(),
    /** The order's own number, unique over all. */
    externalId: text().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    purchasedOn: date().notNull(),
    /** In the organisation's currency. */
    amount: numeric({ precision: 14, scale: 2, mode: 'number' }).notNull(),
    category: text(),
    /** The import that wrote it last. */
    importId: integer().references(() => imports.id),
  },
  (table) => [
    uniqueIndex('purchases_external_id').on(table.externalId),
    index('purchases_import').on(table.importId),
    index('purchases_customer').on(table.customerId, table.purchasedOn),
    check('purchases_external_id_form', sql`length(${table.externalId}) between 1 and 200`),
    check('purchases_amount', sql`${table.amount} >= 0`),
    check('purchases_category', sql`length(${table.category}) between 1 and 200`),
  ],
);
