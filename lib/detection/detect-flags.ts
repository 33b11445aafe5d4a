import type { Pool } from '@/db/client';
import {
  finishRun,
  insertRun,
  listKnownFlags,
  lockForDetection,
  writeStandings,
} from '@/db/queries/detection-flags';
import { readDetectionGround, type DetectionGround } from '@/db/queries/detection-ground';
import type { Day } from '@/lib/domain/day';
import { expectedFalse } from '@/lib/domain/detection/fire-tests';
import { METHODS } from '@/lib/domain/detection/test';
import { runTests, type Findings } from './run-tests';
import type { DetectionRun } from './schema';
import { writeFlags, type Written } from './write-flags';

export interface DetectionOptions {
  now: Date;
  /** Answers on or after this day do not exist; today unless told. */
  asOf?: Day | undefined;
  /** Only what has changed since the last run. */
  incremental?: boolean;
}

/**
 * Judges every touchpoint and opens an issue, or adds evidence to the open one, where something got worse. Safe to be killed, repeated and run twice at once:
 * what a run finds is written in one transaction, which one run at a time may do, after looking at what is open by then.
 */
export async function detectFlags(
  pool: Pool,
  { now, asOf, incremental = false }: DetectionOptions,
): Promise<DetectionRun> {
  const begun = performance.now();
  const ground = await readDetectionGround(pool, now, asOf ?? null);
  const day = asOf ?? ground.today;
  const at = day < ground.today ? new Date(ground.morning) : now;
  const findings = await runTests(pool, ground, { day, incremental, known: await listKnownFlags(pool) });
  return pool.transaction(async (tx) => {
    await lockForDetection(tx);
    const milliseconds = Math.round(performance.now() - begun);
    const counts = { asOf: findings.asOf, incremental, ...countTests(findings) };
    const run = {
      ...counts,
      startedAt: at,
      milliseconds,
      flagged: 0,
      evidenceAdded: 0,
      recovered: 0,
      expectedFalse: 0,
    };
    const runId = await insertRun(tx, run);
    const written = await writeFlags(tx, { at, runId, ground, findings });
    const outcome = { ...written, ...expectation(findings, ground, written) };
    await finishRun(tx, runId, { ...outcome, milliseconds: Math.round(performance.now() - begun) });
    await writeStandings(tx, findings.standings);
    return {
      id: runId,
      ...counts,
      ...outcome,
      startedAt: at.toISOString(),
      milliseconds: Math.round(performance.now() - begun),
    };
  });
}

function countTests({ judged, fired, tested }: Findings) {
  const series = new Set(judged.map(({ key }) => JSON.stringify(key)));
  const methods = Object.fromEntries(
    METHODS.map((method) => [
      method,
      {
        tested: judged.filter(({ test }) => test.method === method).length,
        fired: fired.filter(({ test }) => test.method === method).length,
      },
    ]),
  );
  return {
    touchpoints: tested.length,
    series: series.size,
    tests: judged.length,
    signals: fired.length,
    methods,
  };
}

/** Signals are allowed for the touchpoints' own metrics alone. */
function expectation({ judged, ruleOf }: Findings, { touchpoints }: DetectionGround, { flagged }: Written) {
  const primaryOf = new Map(touchpoints.map(({ id, primaryMetric }) => [id, primaryMetric]));
  const signalled = judged.filter(
    ({ key, test }) =>
      test.method === 'control' &&
      key.personaId === null &&
      key.partnerId === null &&
      key.measure === primaryOf.get(key.touchpointId),
  );
  return { expectedFalse: expectedFalse(signalled.length, flagged, ruleOf(0).falseDiscovery) };
}
