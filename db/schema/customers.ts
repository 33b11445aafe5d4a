import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, numeric, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns';
import { imports } from './imports';
import { personas } from './personas';

type Scalar = string | number | boolean;

export const customers = pgTable(
  'customers',
  {
    id: id(),
    externalId: text().notNull(),
    name: text(),
    email: text(),
    personaId: integer().references(() => personas.id),
    /** First day as a customer; unknown for a respondent of whom nothing else is known. */
    startedOn: date(),
    /** First day on which the customer was one no longer. */
    churnedOn: date(),
    churnReason: text(),
    /** Monthly recurring revenue in the organisation's currency; of a lost customer, the last one. */
    mrr: numeric({ precision: 14, scale: 2, mode: 'number' }),
    attributes: jsonb().$type<Record<string, Scalar | Scalar[]>>().notNull().default({}),
    /** The import that created the customer. */
    importId: integer().references(() => imports.id),
    createdAt: createdAt(),
    /** Since when nobody can tell who it is. */
    anonymisedAt: instant(),
  },
  (table) => [
    uniqueIndex('customers_external_id').on(table.externalId),
    index('customers_churned_on').on(table.churnedOn),
    index('customers_import').on(table.importId),
    check('customers_external_id_form', sql`length(${table.externalId}) between 1 and 200`),
    check('customers_churn_after_start', sql`${table.churnedOn} >= ${table.startedOn}`),
    check('customers_mrr', sql`${table.mrr} >= 0`),
    check('customers_attributes', sql`jsonb_typeof(${table.attributes}) = 'object'`),
  ],
);
