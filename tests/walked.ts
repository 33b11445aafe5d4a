import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { journeys } from '@/db/schema/journeys';
import { operator } from '@/lib/auth/viewer';
import type { Filter } from '@/lib/filters/schema';
import type { IngestRow } from '@/lib/ingest/row';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { readFlows } from '@/lib/mining/read-flows';
import { makeCompany, makeRow } from './factories';
import { ingestAll, makeSecondJourney } from './ingested';

export const NOW = new Date('2026-06-01T12:00:00Z');
export const MARCH: Filter = {
  period: 'custom',
  from: '2026-03-05',
  to: '2026-03-06',
  compare: 'previous',
  journey: [],
  persona: [],
  channel: [],
  department: [],
};

let last = 0;
/** A customer's contacts: touchpoint and instant, `bill 03-10T10:00`. */
export function path(
  customer: string,
  contacts: readonly string[],
  more: Partial<IngestRow> = {},
): IngestRow[] {
  return contacts.map((contact) => {
    const [touchpoint = '', when = ''] = contact.split(' ');
    last += 1;
    return makeRow({
      externalId: `m${last}`,
      customer,
      touchpoint,
      occurredAt: new Date(`2026-${when}:00Z`),
      answers: {},
      ...more,
    });
  });
}

/** A store in which the customers of the journey `customer` were followed. */
export async function mined(
  db: Db,
  rows: IngestRow[],
  settings: Partial<typeof journeys.$inferInsert> = { gapDays: 30 },
) {
  const company = await makeCompany(db);
  await makeSecondJourney(db);
  await db.update(journeys).set(settings).where(eq(journeys.slug, 'customer'));
  await ingestAll(db, company.source.id, rows, NOW);
  await mineJourneys(db, { now: NOW });
  return company;
}

export const flows = (db: Db, change: Partial<Filter> = {}) =>
  readFlows(operator(db, NOW), { ...MARCH, ...change, slug: 'customer' });
