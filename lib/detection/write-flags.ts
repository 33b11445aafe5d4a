import type { Db } from '@/db/client';
import { isUniqueViolation } from '@/db/errors';
import { countAffected, sumRevenue, type Affected } from '@/db/queries/count-affected';
import {
  insertEvidence,
  listKnownEvidence,
  listKnownFlags,
  type KnownEvidence,
  type KnownFlag,
} from '@/db/queries/detection-flags';
import { countInteractions } from '@/db/queries/detection-tallies';
import { insertEvents } from '@/db/queries/issue-writes';
import { loadCalendar } from '@/lib/calendars/load-calendar';
import { addDays, type Day } from '@/lib/domain/day';
import {
  chooseFlags,
  type FiredSeries,
  type Flag,
  type KnownSeries,
} from '@/lib/domain/detection/choose-flags';
import { keyText, type SeriesKey } from '@/lib/domain/detection/series-key';
import { isOpen } from '@/lib/domain/issues/is-open';
import { evidenceOf } from './evidence-of';
import { openFlag } from './open-flag';
import { recoveriesOf } from './recoveries-of';
import type { Finding } from './finding';

export interface Written {
  flagged: number;
  evidenceAdded: number;
  recovered: number;
}

/** The same is said of an open issue once in four weeks. */
const REPEAT_DAYS = 28;
/** Of what a flag explains, so much is told at a time. */
const MOST_PARTS = 8;

/** Opens issues and adds evidence and recoveries, in the caller's transaction, which holds the lock of detection. */
export async function writeFlags(tx: Db, finding: Finding): Promise<Written> {
  const { at, runId, ground, findings } = finding;
  const known = await listKnownFlags(tx);
  const primaryOf = new Map(ground.touchpoints.map(({ id, primaryMetric }) => [id, primaryMetric]));
  const flags = chooseFlags(findings.fired, primaryOf, knownSeries(known, findings.asOf));
  const open = known.filter(({ state }) => isOpen(state)).map(({ number }) => number);
  const standing = await listKnownEvidence(tx, [
    ...new Set([...open, ...flags.flatMap((flag) => flag.open ?? [])]),
  ]);
  const told = flags
    .map((flag) => ({ flag, news: newsOf(flag, standing) }))
    .filter(({ news }) => news.length > 0);
  const scopes = told.flatMap(({ news }) =>
    news.map(({ key, test }) => ({ ...key, from: test.from, to: test.to })),
  );
  const affected = await countAffected(tx, scopes, { timezone: ground.timezone, asOf: findings.asOf });
  const company = {
    revenue: await sumRevenue(tx, findings.asOf),
    weekly: (await countInteractions(tx, { from: addDays(findings.asOf, -28), to: findings.asOf })) / 4,
    calendar: await loadCalendar(tx),
  };
  let [flagged, evidenceAdded, next] = [0, 0, 0];
  for (const { flag, news } of told) {
    const people = affected.slice(next, (next += news.length));
    const evidence = news.map((fired, index) =>
      evidenceOf(fired, { ...finding, affected: people[index] ?? NOBODY }),
    );
    const number = flag.open ?? (await openedOnce(tx, finding, { flag, evidence, company, known }));
    if (number === null) continue;
    if (flag.open === null) flagged += 1;
    else {
      evidenceAdded += evidence.length;
      const words = evidence.map(({ says }) => says).join('\n');
      await insertEvents(tx, [
        { issue: number, at, userId: null, kind: 'evidence', words, facts: { evidence: evidence.length } },
      ]);
    }
    await insertEvidence(
      tx,
      evidence.map((facts) => ({ issue: number, runId, at, facts })),
    );
  }
  const recoveries = recoveriesOf(known, standing, finding);
  for (const { issue, facts } of recoveries) {
    await insertEvents(tx, [
      { issue, at, userId: null, kind: 'evidence', words: facts.says, facts: { evidence: 1 } },
    ]);
  }
  await insertEvidence(
    tx,
    recoveries.map((recovery) => ({ ...recovery, runId, at })),
  );
  return { flagged, evidenceAdded, recovered: recoveries.length };
}

const NOBODY: Affected = { customers: 0, mrr: 0 };

type Opening = Parameters<typeof openFlag>[2];

/** Null where somebody opened the same at this moment, such as by opening a closed one again. */
async function openedOnce(tx: Db, finding: Finding, opening: Opening): Promise<number | null> {
  try {
    return await tx.transaction((inner) => openFlag(inner, finding, opening));
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

function knownSeries(known: readonly KnownFlag[], asOf: Day): Map<string, KnownSeries> {
  return new Map(
    known.map((flag) => {
      const { number, state, dismissedUntil, fixLiveOn, mergedInto, mergedOpen } = flag;
      const open = isOpen(state) ? number : mergedOpen ? mergedInto : null;
      const silent = state === 'dismissed' && (dismissedUntil === null || asOf < dismissedUntil);
      return [keyText(flag), { open, silent, since: state === 'verified' ? fixLiveOn : null }];
    }),
  );
}

/** What has not been said of the issue lately: the series' own tests, and the surest of each of its parts. */
function newsOf({ open, own, parts }: Flag, standing: readonly KnownEvidence[]): FiredSeries[] {
  const surest = new Map<string, FiredSeries>();
  for (const part of parts) if (!surest.has(keyText(part.key))) surest.set(keyText(part.key), part);
  const all = [...own, ...[...surest.values()].slice(0, MOST_PARTS)];
  return open === null
    ? all
    : all.filter((fired) =>
        isNew(
          fired,
          standing.filter(({ issue }) => issue === open),
        ),
      );
}

function isNew(
  { key, test }: { key: SeriesKey; test: FiredSeries['test'] },
  said: readonly KnownEvidence[],
): boolean {
  const ofSeries = said.filter(({ series }) => series === keyText(key));
  const recovered = ofSeries.at(-1)?.recovered === true;
  const same = ofSeries.findLast(({ method, recovered: over }) => method === test.method && !over);
  if (same === undefined) return true;
  return recovered ? test.to > same.to : addDays(same.to, REPEAT_DAYS) <= test.to;
}
