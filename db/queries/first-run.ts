import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { firstRun } from '../schema/first-run';

const SETUP_LOCK = 7_210_021;

/** Two who set the store up at once would both be first: until the transaction ends, the second waits. */
export async function lockSetup(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
}

/** The hash of the word that the first admin is made with; null: none was offered. */
export async function findSetupHash(db: Db): Promise<string | null> {
  const [row] = await db.select({ tokenHash: firstRun.tokenHash }).from(firstRun);
  return row?.tokenHash ?? null;
}

export async function dropSetupHash(tx: Db): Promise<void> {
  await tx.update(firstRun).set({ tokenHash: null, tokenMadeAt: null }).where(eq(firstRun.id, 1));
}

export interface FirstStepFacts extends Record<string, unknown> {
  organisation: boolean;
  journey: boolean;
  import: boolean;
  people: boolean;
  issue: boolean;
  /** Also where the issue was opened again since. */
  fix: boolean;
  dismissed: boolean;
}

/** What the store holds of the first steps; each is the look at one row. */
export async function readFirstSteps(db: Db): Promise<FirstStepFacts> {
  const [facts] = await db.execute<FirstStepFacts>(sql`
    select exists (select from settings where name <> 'My company') as organisation,
      exists (select from touchpoints) as journey,
      exists (select from imports where status = 'finished') as import,
      (exists (select from invitations where withdrawn_at is null) or (select count(*) > 1 from (select from users limit 2) as seen)) as people,
      exists (select from issues) as issue,
      exists (select from issues i where state = 'verified'
        or (reopened > 0 and exists (select from issue_events e where e.issue = i.number and e.kind = 'verified'))) as fix,
      exists (select from first_run where checklist_dismissed_at is not null) as dismissed`);
  if (!facts) throw new Error('A question without rows has been answered by none');
  return facts;
}
