import { eq, sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { customers } from '@/db/schema/customers';
import { imports } from '@/db/schema/imports';
import { sources } from '@/db/schema/sources';
import { berlinToday } from '@/db/seed/calendar';
import { customerRows, interactionRows } from '@/db/seed/demo-rows';
import { inventDemo } from '@/db/seed/invent-demo';
import type { Simulation } from '@/db/seed/simulate';
import { recordAudit } from '@/lib/audit/record-audit';
import { operator, type Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import { keepUp } from '@/lib/jobs/keep-up';
import { FIGURE_JOBS } from '@/lib/jobs/schema';
import { DomainError } from '@/lib/errors';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestCounts } from '@/lib/ingest/row';
import { DEMO_SOURCE, findDemoLoad } from './demo-state';
import { liveThroughIssues } from './live-through-issues';
import { setUpCompany } from './set-up-company';
import { writeDemoNotes } from './write-demo-notes';

const BATCH_ROWS = 10_000;
/** Customers are written row by row and compared: smaller batches are faster. */
const BATCH_CUSTOMERS = 1000;
const DEMO_LOCK = 7_210_101;

export interface DemoOptions {
  now: Date;
  log?: (line: string) => void;
  /** What to load; the whole demo company when absent. */
  invent?: (today: Day) => Simulation;
}

export interface DemoLoad {
  /** False: the demo was there already. */
  loaded: boolean;
  customers: number;
  interactions: number;
}

/**
 * Loads the demo company through the ingest, unless it is there. A load that was killed is taken up again for the day it was begun on. Two at once
 * wait for each other. Throws `conflict` when the store holds customers of somebody else.
 */
export async function seedDemo(
  pool: Pool,
  { now, log = () => {}, invent = inventDemo }: DemoOptions,
): Promise<DemoLoad> {
  return pool.transaction(async (guard) => {
    await guard.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await guard.execute(sql`select pg_advisory_xact_lock(${DEMO_LOCK})`);
    const begun = await findDemoLoad(pool);
    if (begun?.complete) return { loaded: false, customers: 0, interactions: 0 };
    const viewer = operator(pool, now);
    if (begun === null) await refuseStrangers(pool);
    const load = begun ?? (await beginLoad(viewer, berlinToday(now)));
    await pool
      .update(imports)
      .set({ status: 'running', error: null, startedAt: now, beatAt: sql`now()` })
      .where(eq(imports.id, load.importId));
    log(begun ? 'Taking up the demo company where it was left' : 'Loading the demo company');
    await setUpCompany(viewer, load.day);
    await writeDemoNotes(viewer, load.day);
    return loadHistory(pool, viewer, { ...load, demo: invent(load.day) }, log);
  });
}

async function refuseStrangers(pool: Pool): Promise<void> {
  const [stranger] = await pool.select({ id: customers.id }).from(customers).limit(1);
  if (stranger) {
    throw new DomainError(
      'conflict',
      'The store holds customers already. The demo company needs an empty store.',
    );
  }
}

type Begun = { importId: number; sourceId: number; day: Day };

async function beginLoad({ db, now }: Viewer, day: Day): Promise<Begun> {
  return db.transaction(async (tx) => {
    const [source] = await tx
      .insert(sources)
      .values(DEMO_SOURCE)
      .onConflictDoUpdate({ target: sources.slug, set: DEMO_SOURCE })
      .returning({ id: sources.id });
    if (!source) throw new Error('A source was written and not returned.');
    const [begun] = await tx
      .insert(imports)
      .values({
        sourceId: source.id,
        shape: 'interactions',
        fileName: DEMO_SOURCE.name,
        fileBytes: 0,
        mapping: { demo: true, day },
        status: 'running',
        createdAt: now,
      })
      .returning({ id: imports.id });
    if (!begun) throw new Error('An import was written and not returned.');
    return { importId: begun.id, sourceId: source.id, day };
  });
}

async function loadHistory(
  pool: Pool,
  viewer: Viewer,
  { importId, sourceId, day, demo }: Begun & { demo: Simulation },
  log: (line: string) => void,
): Promise<DemoLoad> {
  const known = demo.customers.length;
  for (const rows of customerRows(demo, BATCH_CUSTOMERS)) {
    demandAll(await ingestCustomers(pool, { importId }, rows));
  }
  log(`${known} customers`);
  let interactions = 0;
  for (const rows of interactionRows(demo, BATCH_ROWS)) {
    demandAll(await ingestInteractions(pool, { sourceId, importId }, rows));
    interactions += rows.length;
    await pool
      .update(imports)
      .set({ rowsRead: interactions, beatAt: sql`now()` })
      .where(eq(imports.id, importId));
    if (interactions % (5 * BATCH_ROWS) === 0 || rows.length < BATCH_ROWS) {
      log(`${interactions} of ${demo.contacts.length} interactions`);
    }
  }
  await pool.execute(sql`analyze interactions, daily_tallies, tally_rollups, partner_rollups, customers`);
  await keepUp(pool, { now: viewer.now, names: FIGURE_JOBS });
  log('Living through its last half-year');
  await liveThroughIssues(pool, { now: viewer.now, day });
  const counts = { rowsRead: interactions, inserted: interactions, customersCreated: known };
  await pool.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ ...counts, status: 'finished', error: null, finishedAt: sql`now()` })
      .where(eq(imports.id, importId));
    await recordAudit(tx, viewer, {
      action: 'demo.load',
      subject: `import:${importId}`,
      after: { day, ...counts },
    });
  });
  return { loaded: true, customers: known, interactions };
}

/** The demo is known to be sound: a refused row is a fault of the demo or of the ingest. */
function demandAll({ rejections: [first] }: IngestCounts): void {
  if (first) throw new Error(`Row ${first.line} of the demo was refused: ${first.reason}`);
}
