import type { Db } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { imports } from '@/db/schema/imports';
import { journeys, stages } from '@/db/schema/journeys';
import { partners } from '@/db/schema/partners';
import { personas } from '@/db/schema/personas';
import { settings } from '@/db/schema/settings';
import { sources } from '@/db/schema/sources';
import { touchpoints } from '@/db/schema/touchpoints';
import type { IngestRow } from '@/lib/ingest/row';

function sole<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing was written');
  return row;
}

/** A company with one journey of one stage, touchpoints `bill`, `call` and `shop`, personas `families` and `students`, and partner `dealer`. */
export async function makeCompany(db: Db, { timezone = 'Europe/Berlin' } = {}) {
  await db.update(settings).set({ timezone });
  const department = sole(
    await db.insert(departments).values({ slug: 'finance', name: 'Finance' }).returning(),
  );
  const journey = sole(await db.insert(journeys).values({ slug: 'customer', name: 'Customer' }).returning());
  const stage = sole(
    await db
      .insert(stages)
      .values({ journeyId: journey.id, slug: 'service', name: 'Service', position: 1 })
      .returning(),
  );
  const points = await db
    .insert(touchpoints)
    .values(
      ['bill', 'call', 'shop'].map((slug, position) => ({
        slug,
        name: slug,
        stageId: stage.id,
        position,
        channel: 'web' as const,
        contact: 'direct' as const,
        control: 'own' as const,
        departmentId: department.id,
        primaryMetric: 'csat' as const,
      })),
    )
    .returning();
  await db.insert(personas).values([
    { slug: 'families', name: 'Families', priority: 1 },
    { slug: 'students', name: 'Students', priority: 2 },
  ]);
  await db.insert(partners).values({ slug: 'dealer', name: 'Dealer' });
  const source = sole(await db.insert(sources).values({ slug: 'survey', name: 'Survey' }).returning());
  return { department, journey, stage, points, source };
}

/** An import that has begun. */
export async function makeImport(db: Db, sourceId: number, fileName = 'answers.csv'): Promise<number> {
  const row = await db
    .insert(imports)
    .values({ sourceId, shape: 'interactions', fileName, fileBytes: 1, mapping: {}, status: 'running' })
    .returning({ id: imports.id });
  return sole(row).id;
}

/** A row as a source tells it; a satisfied customer at the bill, unless said otherwise. */
export function makeRow(row: Partial<IngestRow> = {}): IngestRow {
  return {
    line: 2,
    externalId: 'a1',
    occurredAt: new Date('2026-03-10T10:00:00Z'),
    customer: 'Zoë “O’Hara” & Søn',
    touchpoint: 'bill',
    answers: { csat: 5 },
    ...row,
  };
}
