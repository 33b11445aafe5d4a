import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { compareDailyTallies } from '@/db/queries/compare-tallies';
import { operator } from '@/lib/auth/viewer';
import { runImport } from '@/lib/imports/run-import';
import { startImport } from '@/lib/imports/start-import';
import { ingestInOrder } from '@/lib/ingest/ingest-in-order';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestRow } from '@/lib/ingest/row';
import { median, timed, type Bench, type Figure } from './bench';
import { BENCH_MAPPING, writeBenchFile } from './bench-file';
import { benchRow, makeBenchCompany } from './company';
import { withScratchStore } from './scratch';

const BATCH = 20_000;
const ROUNDS = 5;
const UNTIL = Date.UTC(2026, 10, 1);

/** Rows a second through lib/ingest, against COPY of the same rows into an equal table with the same indexes and nothing else; in turns. */
export const ingest: Bench = async ({ size = 500_000, log }) =>
  withScratchStore(async (pool) => {
    const sourceId = await makeBenchCompany(pool);
    await makeCopyTable(pool);
    const perRound = Math.ceil(size / ROUNDS);
    const copied: number[] = [];
    const ingested: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const rows = Array.from({ length: perRound }, (_, index) =>
        benchRow(round * perRound + index, size, UNTIL),
      );
      const lines = rows.map(copyLine);
      copied.push((perRound / (await timed(() => copyRows(pool, lines)))) * 1000);
      ingested.push((perRound / (await timed(() => ingestRows(pool, sourceId, rows)))) * 1000);
      log(
        `round ${round + 1}: COPY ${Math.round(copied.at(-1) ?? 0)}, ingest ${Math.round(ingested.at(-1) ?? 0)} rows/s`,
      );
    }
    const ratio = median(ingested.map((rate, round) => rate / (copied[round] ?? rate)));
    const fromFile = await measureFile(pool, Math.ceil(size / 2), median(copied));
    const writers = await measureWriters(pool, sourceId, Math.ceil(size / 5));
    return [
      { name: 'COPY into an equal table', value: median(copied), unit: 'rows/s' },
      { name: 'ingest of parsed rows', value: median(ingested), unit: 'rows/s' },
      { name: 'ingest : COPY', value: ratio, unit: 'ratio', bar: '≥ 0.5', holds: ratio >= 0.5 },
      ...fromFile,
      ...writers,
    ];
  });

/** From a CSV file, end to end: reading, converting, rejecting, writing. */
async function measureFile(pool: Pool, rows: number, copied: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-bench-ingest-'));
  const path = join(folder, 'answers.csv');
  try {
    await writeBenchFile(path, { rows, until: UNTIL });
    const viewer = operator(pool, new Date());
    const started = performance.now();
    const importId = await startImport(viewer, { path, fileName: 'answers.csv', mapping: BENCH_MAPPING });
    const { inserted } = await runImport(viewer, { importId, path });
    const rate = (rows / (performance.now() - started)) * 1000;
    return [
      { name: 'import of a CSV file, end to end', value: rate, unit: 'rows/s' },
      {
        name: 'import of a CSV file : COPY',
        value: rate / copied,
        unit: 'ratio',
        bar: '≥ 0.25',
        holds: rate / copied >= 0.25,
      },
      {
        name: 'rows of the file that are not in',
        value: rows - inserted,
        unit: 'rows',
        bar: '0',
        holds: rows === inserted,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ingestRows(pool: Pool, sourceId: number, rows: readonly IngestRow[]) {
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH),
  );
  await ingestInOrder(batches, {
    keysOf: (batch) => batch.map((row) => row.externalId),
    write: async (batch) => void (await ingestInteractions(pool, { sourceId, importId: null }, batch)),
  });
}

/** Four writers, half of whose rows are each other's. */
async function measureWriters(pool: Pool, sourceId: number, size: number) {
  const writers = 4;
  const rows = (writer: number) =>
    Array.from({ length: size / 2 }, (_, index) => {
      const shared = index % 2 === 0;
      return {
        ...benchRow(index, size, UNTIL),
        externalId: shared ? `shared-${index}` : `writer-${writer}-${index}`,
      };
    });
  const [before] = await pool.execute<{ count: number }>(
    sql`select count(*)::int as count from interactions`,
  );
  let failures = 0;
  const milliseconds = await timed(() =>
    Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        ingestRows(pool, sourceId, rows(writer)).catch(() => {
          failures += 1;
        }),
      ),
    ),
  );
  const [after] = await pool.execute<{ count: number }>(sql`select count(*)::int as count from interactions`);
  const expected = Math.ceil(size / 4) + writers * Math.floor(size / 4);
  const lost = expected - ((after?.count ?? 0) - (before?.count ?? 0));
  const { rows: wrong } = await compareDailyTallies(pool);
  return [
    { name: 'four writers at once', value: ((writers * size) / 2 / milliseconds) * 1000, unit: 'rows/s' },
    { name: 'rows lost or doubled by four writers', value: lost, unit: 'rows', bar: '0', holds: lost === 0 },
    {
      name: 'writers that failed (deadlock)',
      value: failures,
      unit: 'writers',
      bar: '0',
      holds: failures === 0,
    },
    { name: 'tallies that differ from a recount', value: wrong, unit: 'rows', bar: '0', holds: wrong === 0 },
  ];
}

/** The columns of `interactions`, its checks and indexes, and the unique key of its identity. */
async function makeCopyTable(pool: Pool) {
  await pool.execute(sql`create table copied (like interactions including all)`);
  await pool.execute(sql`alter table copied add primary key (source_id, external_id)`);
}

const verdictOf = (row: IngestRow) => ((row.answers.csat ?? 0) > 3 ? 'good' : 'bad');

function copyLine(row: IngestRow): string {
  const { csat, nps, ces, expectation, reality } = row.answers;
  const answers = [csat, nps, ces, expectation, reality].map((answer) => answer ?? String.raw`\N`).join('\t');
  const customer = row.customer.split('-')[1];
  const touchpoint = row.touchpoint.split('-')[1];
  return `1\t${row.externalId}\t${row.occurredAt.toISOString()}\t${customer}\t${touchpoint}\t${verdictOf(row)}\t${answers}\t${row.comment ?? String.raw`\N`}\n`;
}

async function copyRows(pool: Pool, lines: readonly string[]) {
  const stream = await pool.$client
    .unsafe(
      'copy copied (source_id, external_id, occurred_at, customer_id, touchpoint_id, verdict, csat, nps, ces, expectation, reality, comment) from stdin',
    )
    .simple()
    .writable();
  await new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve).once('error', reject);
    for (let from = 0; from < lines.length; from += BATCH)
      stream.write(lines.slice(from, from + BATCH).join(''));
    stream.end();
  });
}
