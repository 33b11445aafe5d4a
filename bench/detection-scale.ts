import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { addDays, weekStart } from '@/lib/domain/day';
import { TALLY_FIELDS } from '@/lib/domain/tally';
import { columnOf } from '@/db/queries/tally-sums';
import { detectFlags } from '@/lib/detection/detect-flags';
import { median, timed, type Bench } from './bench';
import { withScratchStore } from './scratch';

const TOUCHPOINTS = 500;
const PERSONAS = 8;
/** What detection reads: the weeks of a chart. */
const DAYS = 460;
const CHANGED = 5;

const LIST = sql.raw(TALLY_FIELDS.map(columnOf).join(', '));

/** Detection over 500 touchpoints, 8 personas and 5 metrics, with the tallies that so many interactions a year leave. */
export const detectionScale: Bench = async ({ size = 10_000_000, log }) =>
  withScratchStore(async (pool) => {
    const now = new Date();
    log(`filling tallies as of ${size.toLocaleString('en-GB')} interactions`);
    await fill(pool, size, now);
    log('a full run');
    const full: number[] = [];
    let tests = 0;
    for (let run = 0; run < 3; run += 1) {
      full.push(
        await timed(async () => {
          ({ tests } = await detectFlags(pool, { now }));
        }),
      );
    }
    log('incremental runs');
    const incremental: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await pool.execute(
        sql`insert into detection_marks (touchpoint_id) select id from touchpoints order by id offset ${run * CHANGED}::int limit ${CHANGED}::int
          on conflict (touchpoint_id) do update set moved = detection_marks.moved + 1`,
      );
      incremental.push(await timed(() => detectFlags(pool, { now, incremental: true })));
    }
    const [whole, changed] = [median(full) / 1000, median(incremental) / 1000];
    return [
      { name: 'tests of a full run', value: tests, unit: 'tests' },
      { name: 'full run', value: whole, unit: 's', bar: '≤ 30', holds: whole <= 30 },
      {
        name: `incremental run, ${CHANGED} touchpoints changed`,
        value: changed,
        unit: 's',
        bar: '≤ 2',
        holds: changed <= 2,
      },
    ];
  });

async function fill(pool: Pool, size: number, now: Date): Promise<void> {
  const many = (table: string, prefix: string, count: number) =>
    pool.execute(sql`insert into ${sql.identifier(table)} (slug, name)
      select ${prefix}::text || '-' || i, ${prefix}::text || ' ' || i from generate_series(1, ${count}::int) i`);
  await many('departments', 'department', 8);
  await many('personas', 'persona', PERSONAS);
  await many('journeys', 'journey', 1);
  await pool.execute(sql`
    insert into stages (journey_id, slug, name, position)
    select (select id from journeys), 'stage-' || i, 'Stage ' || i, i from generate_series(1, 25) i`);
  await pool.execute(sql`
    insert into touchpoints (slug, name, stage_id, position, channel, contact, control, department_id, primary_metric, target)
    select 'touchpoint-' || i, 'Touchpoint ' || i, (select min(id) from stages) + (i - 1) / 20, i, 'web', 'direct', 'own',
      (select min(id) from departments) + i % 8, (array['csat', 'nps', 'ces', 'cxIndex', 'sentiment'])[1 + i % 5], 55
    from generate_series(1, ${TOUCHPOINTS}::int) i`);
  const until = weekStart(now.toISOString().slice(0, 10));
  const answers = size / 365 / TOUCHPOINTS / PERSONAS;
  // A sum of four uniform numbers stands for the normal one that a day's counts and sums are drawn from.
  const z = '((random() + random() + random() + random() - 2) * 1.7320508)';
  const share = (of: number) =>
    `greatest(0, least(n, round(n * ${of} + sqrt(n * ${of * (1 - of)}) * ${z})))::int`;
  const sums = (mean: number, sd: number) => [
    `n * ${mean} + sqrt(n) * ${sd} * ${z}`,
    `n * ${mean * mean + sd * sd}`,
  ];
  await pool.execute(sql`select setseed(0.5)`);
  await pool.execute(sql`
    insert into daily_tallies (day, touchpoint_id, persona_id, ${LIST})
    select day, touchpoint, persona, ${sql.raw(
      [
        'n, n * 3 / 4, 0, n / 4',
        ['n', share(0.76), share(0.1), ...sums(4, 1)].join(', '),
        ['n', share(0.5), '0', ...sums(8, 2)].join(', '),
        ['n', share(0.76), share(0.1), ...sums(5.5, 1.3)].join(', '),
        'n, n * 7.0, n * 7.1, n * 50.0, n * 52.0, n * 50.2',
        ['n', share(0.6), share(0.2), ...sums(0.3, 0.4)].join(', '),
      ].join(', '),
    )}
    from (
      select ${addDays(until, -DAYS)}::date + d as day, t.id as touchpoint, p.id as persona,
        round(${answers}::float8 * (0.75 + random() / 2))::int as n
      from generate_series(0, ${DAYS - 1}::int) d, touchpoints t, personas p
    ) as made where n > 0`);
  await pool.execute(sql`
    insert into tally_rollups (grain, start, touchpoint_id, ${LIST})
    select 'day', day, touchpoint_id, ${sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})`).join(', '))}
    from daily_tallies group by 2, 3`);
  await pool.execute(sql`vacuum analyze`);
}
