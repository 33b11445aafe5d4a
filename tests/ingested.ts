import { expect } from 'vitest';
import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { journeys, stages } from '@/db/schema/journeys';
import { touchpoints } from '@/db/schema/touchpoints';
import { operator } from '@/lib/auth/viewer';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestRow } from '@/lib/ingest/row';
import { makeCompany, makeRow } from './factories';

let last = 0;

/** That many rows, each of its own customer, with ids that no other call gives. */
export const makeRows = (count: number, row: Partial<IngestRow>): IngestRow[] =>
  Array.from({ length: count }, () => {
    last += 1;
    return makeRow({ externalId: `x${last}`, customer: `c${last}`, ...row });
  });

/** Writes the rows, all of them usable, and counts customers anew, as an import does. */
export async function ingestAll(db: Db, sourceId: number, batch: IngestRow[], now: Date): Promise<void> {
  const { rejections } = await ingestInteractions(db, { sourceId, importId: null }, batch);
  expect(rejections).toEqual([]);
  await refreshCustomerSets(db, { now });
}

/** A journey `parcel` with a touchpoint `porch` of the channel delivery and the department `logistics`. */
export async function makeSecondJourney(db: Db): Promise<void> {
  const [department] = await db
    .insert(departments)
    .values({ slug: 'logistics', name: 'Logistics' })
    .returning();
  const [journey] = await db.insert(journeys).values({ slug: 'parcel', name: 'Parcel' }).returning();
  const [stage] = await db
    .insert(stages)
    .values({ journeyId: journey?.id ?? 0, slug: 'arrival', name: 'Arrival', position: 1 })
    .returning();
  await db.insert(touchpoints).values({
    slug: 'porch',
    name: 'At the porch',
    stageId: stage?.id ?? 0,
    position: 1,
    channel: 'delivery',
    contact: 'indirect',
    control: 'partner',
    departmentId: department?.id ?? 0,
    primaryMetric: 'csat',
  });
}

/** Two journeys with answers: three satisfied and five dissatisfied customers on `customer`, two undecided ones on `parcel`, all at `occurredAt`. */
export async function makeTwoJourneys(db: Db, { occurredAt, now }: { occurredAt: Date; now: Date }) {
  const { source } = await makeCompany(db);
  await makeSecondJourney(db);
  await ingestAll(
    db,
    source.id,
    [
      ...makeRows(3, { occurredAt, answers: { csat: 5 } }),
      ...makeRows(5, { occurredAt, touchpoint: 'call', answers: { csat: 1 } }),
      ...makeRows(2, { occurredAt, touchpoint: 'porch', answers: { csat: 3 } }),
    ],
    now,
  );
  return { viewer: operator(db, now), source };
}
