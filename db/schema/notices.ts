import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import { createdAt, id, instant, oneOf } from './columns';
import { issues } from './issues';
import { users } from './users';

/** What somebody is told in the app. */
export const notices = pgTable(
  'notices',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    issue: integer().references(() => issues.number, { onDelete: 'cascade' }),
    text: text().notNull(),
    at: instant().notNull(),
    readAt: instant(),
    /** What it came from: nobody is told twice. */
    key: text().notNull(),
  },
  (table) => [
    uniqueIndex('notices_key').on(table.userId, table.key),
    index('notices_unread')
      .on(table.userId, table.id)
      .where(sql`${table.readAt} is null`),
    oneOf('notices_kind', table.kind, NOTICE_KINDS),
  ],
);

/** What differs from the default, per person and kind. */
export const noticeChoices = pgTable(
  'notice_choices',
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** A kind of notice, or `digest`. */
    kind: text().notNull(),
    inApp: boolean().notNull(),
    mail: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind] }),
    check(
      'notice_choices_kind',
      sql`${table.kind} = 'digest' or ${table.kind} in ${sql.raw(`('${NOTICE_KINDS.join("', '")}')`)}`,
    ),
  ],
);

export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'unsent'] as const;

/** What is to be mailed. `unsent`: there is no server to send it by. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What it came from: nothing is mailed twice. */
    key: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    state: text({ enum: MAIL_STATES }).notNull(),
    attempts: integer().notNull().default(0),
    nextAt: instant(),
    error: text(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('mails_key').on(table.key),
    index('mails_due').on(table.nextAt),
    index('mails_created').on(table.createdAt.desc()),
    oneOf('mails_state', table.state, MAIL_STATES),
  ],
);

export const WEBHOOK_FORMATS = ['standard', 'slack'] as const;

export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    name: text().notNull(),
    url: text().notNull(),
    /** Signs what is sent (Standard Webhooks), so it has to be kept as it is. */
    secret: text().notNull(),
    format: text({ enum: WEBHOOK_FORMATS }).notNull(),
    kinds: text().array().notNull(),
    active: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    check('webhooks_name', sql`length(trim(${table.name})) between 1 and 200`),
    check('webhooks_url', sql`${table.url} ~ '^https?://' and length(${table.url}) <= 2000`),
    oneOf('webhooks_format', table.format, WEBHOOK_FORMATS),
  ],
);

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** Sent as the id of the message: the receiver can tell that it has it. */
    id: uuid().primaryKey().defaultRandom(),
    webhookId: integer()
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    state: text({ enum: DELIVERY_STATES }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    nextAt: instant(),
    status: integer(),
    error: text(),
    deliveredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_key').on(table.webhookId, table.key),
    index('webhook_deliveries_due')
      .on(table.nextAt)
      .where(sql`${table.state} = 'waiting'`),
    oneOf('webhook_deliveries_kind', table.kind, NOTICE_KINDS),
    oneOf('webhook_deliveries_state', table.state, DELIVERY_STATES),
  ],
);
