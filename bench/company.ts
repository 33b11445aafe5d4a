import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrayOf } from '@/db/queries/array-literal';
import type { IngestRow } from '@/lib/ingest/row';

const CHANNELS = [
  'app',
  'web',
  'call_centre',
  'store',
  'email',
  'billing',
  'delivery',
  'chat',
  'field_service',
  'social',
];
const METRICS = ['csat', 'csat', 'nps', 'ces', 'cxIndex', 'csat'];
const TOUCHPOINTS = 30;
const CUSTOMERS_PER_ROWS = 20;

/** Five stages of six touchpoints, eight departments, five personas, five partners and one source; returns the source's id. */
export async function makeBenchCompany(db: Db): Promise<number> {
  await db.execute(sql`update settings set name = 'Bench', timezone = 'Europe/Berlin'`);
  const many = (table: string, prefix: string, count: number) =>
    db.execute(sql`insert into ${sql.identifier(table)} (slug, name)
      select ${prefix}::text || '-' || i, ${prefix}::text || ' ' || i from generate_series(1, ${count}::int) i`);
  await many('departments', 'department', 8);
  await many('personas', 'persona', 5);
  await many('partners', 'partner', 5);
  await many('journeys', 'journey', 1);
  await many('sources', 'bench', 1);
  await db.execute(sql`
    insert into stages (journey_id, slug, name, position)
    select (select id from journeys), 'stage-' || i, 'Stage ' || i, i from generate_series(1, 5) i`);
  await db.execute(sql`
    insert into touchpoints (slug, name, stage_id, position, channel, contact, control, department_id, primary_metric, importance)
    select 'touchpoint-' || i, 'Touchpoint ' || i, (select min(id) from stages) + (i - 1) / 6, i, (${arrayOf('text', CHANNELS)})[1 + i % 10],
      'direct', 'own', (select min(id) from departments) + i % 8, (${arrayOf('text', METRICS)})[1 + i % 6], 1 + i % 5
    from generate_series(1, ${TOUCHPOINTS}::int) i`);
  const [source] = await db.execute<{ id: number }>(sql`select id from sources`);
  return source?.id ?? 0;
}

const DAY = 86_400_000;

/** As dense as ten million interactions a year. */
const ROWS_A_DAY = 27_400;

/**
 * Row `index` of `size`, in time order, the last one shortly before `until`. Every fourth persona is given, answers vary by
 * touchpoint and index, a third carries a comment.
 */
export function benchRow(index: number, size: number, until: number): IngestRow {
  const scrambled = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const touchpoint = 1 + (scrambled % TOUCHPOINTS);
  const customer = (scrambled >>> 5) % Math.max(1, Math.ceil(size / CUSTOMERS_PER_ROWS));
  return {
    line: index + 2,
    externalId: `answer-${index}`,
    occurredAt: new Date(until - Math.round(((size - index) / ROWS_A_DAY) * DAY)),
    customer: `customer-${customer}`,
    touchpoint: `touchpoint-${touchpoint}`,
    ...(customer % 6 > 0 && { persona: `persona-${customer % 6}` }),
    ...(touchpoint % 5 === 0 && { partner: `partner-${1 + (index % 5)}` }),
    answers: benchAnswers(METRICS[touchpoint % 6] ?? 'csat', scrambled >>> 9),
    ...(index % 3 === 0 && { comment: `Comment ${scrambled}: it took longer than I had hoped for.` }),
  };
}

function benchAnswers(metric: string, chance: number): IngestRow['answers'] {
  if (metric === 'nps') return { nps: chance % 11 };
  if (metric === 'ces') return { ces: 1 + (chance % 7) };
  if (metric === 'cxIndex') return { expectation: 5 + (chance % 6), reality: 3 + (chance % 8) };
  return { csat: 1 + (chance % 5) };
}
