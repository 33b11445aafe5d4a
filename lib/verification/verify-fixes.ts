import type { Db } from '@/db/client';
import { findLastReading, insertFixReading, listUnprovenFixes } from '@/db/queries/fix-readings';
import { insertEvents, lockIssues, updateIssue, type StoredIssue } from '@/db/queries/issue-writes';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Day } from '@/lib/domain/day';
import type { FixReading } from '@/lib/domain/issues/facts';
import { zonedDay } from '@/lib/domain/zoned-time';
import { moveIssue } from '@/lib/issues/move-issue';
import { judgeIssue } from './judge-issue';

export interface Verified {
  /** Fixes whose day has come, and that were looked at. */
  looked: number;
  confirmed: number;
  reopened: number;
}

interface Verifying {
  now: Date;
  onProgress?: (progress: { done: number; of: number }) => void;
}

/**
 * Looks at every fix that is live and not yet proven, writes down what answers tell of it, and closes or reopens the issue where that stands. Each issue in a
 * transaction that holds its row: safe to be killed, run again and run beside itself.
 */
export async function verifyFixes(db: Db, { now, onProgress }: Verifying): Promise<Verified> {
  const today = zonedDay(await readTimezone(db))(now.getTime());
  const numbers = await listUnprovenFixes(db, today);
  const verified: Verified = { looked: 0, confirmed: 0, reopened: 0 };
  for (const [index, number] of numbers.entries()) {
    const reading = await db.transaction((tx) => verifyFix(tx, number, { now, today }));
    if (reading) verified.looked += 1;
    if (reading?.final) verified[reading.verdict === 'confirmed' ? 'confirmed' : 'reopened'] += 1;
    onProgress?.({ done: index + 1, of: numbers.length });
  }
  return verified;
}

/** Null where somebody else has moved it on meanwhile. */
async function verifyFix(
  tx: Db,
  number: number,
  { now, today }: { now: Date; today: Day },
): Promise<FixReading | null> {
  const issue = (await lockIssues(tx, [number])).get(number);
  if (!issue || (issue.state !== 'fix_live' && issue.state !== 'verifying')) return null;
  const { fixLiveOn } = issue;
  if (fixLiveOn === null || fixLiveOn > today) return null;
  if (issue.state === 'fix_live')
    await moveIssue(tx, { now }, { number, transition: 'verify', facts: { fixLiveOn } });
  const reading = await judgeIssue(tx, { ...issue, fixLiveOn }, now);
  await writeReading(tx, issue, reading, now);
  if (reading.final) await decide(tx, number, reading, now);
  return reading;
}

/** Only what is new is written down: nothing where the same answers say the same as before. */
async function writeReading(tx: Db, issue: StoredIssue, reading: FixReading, now: Date): Promise<void> {
  const last = await findLastReading(tx, issue.number);
  if (last && sameAs(last, reading)) return;
  await insertFixReading(tx, issue.number, now, reading);
  if (reading.final || issue.fixVerdict === reading.verdict) return;
  await updateIssue(tx, issue.number, { fixVerdict: reading.verdict });
  if (issue.fixVerdict === null) return;
  await insertEvents(tx, [
    {
      issue: issue.number,
      at: now,
      userId: null,
      kind: 'verdict',
      words: reading.says,
      facts: { verdict: reading.verdict },
    },
  ]);
}

/** A day that passes without an answer changes nothing. */
function sameAs(last: FixReading, reading: FixReading): boolean {
  return JSON.stringify(canonical(told(last))) === JSON.stringify(canonical(told(reading)));
}

function told(reading: FixReading): FixReading {
  return { ...reading, at: '', after: { ...reading.after, to: '' } };
}

/** The store gives the keys of an object back in another order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => canonical(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]: [string, unknown]) => [key, canonical(each)]));
}

async function decide(tx: Db, number: number, { verdict, says }: FixReading, now: Date): Promise<void> {
  const transition = verdict === 'confirmed' ? 'confirm' : 'disprove';
  await moveIssue(
    tx,
    { now },
    { number, transition, words: says, facts: { verdict }, set: { fixVerdict: verdict } },
  );
}
