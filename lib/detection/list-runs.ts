import { listRuns as readRuns } from '@/db/queries/detection-rules';
import type { Viewer } from '@/lib/auth/viewer';
import type { DetectionRuns } from './schema';

const MOST_RUNS = 50;

/** The latest runs of detection, the latest first. */
export async function listRuns({ db }: Viewer): Promise<DetectionRuns> {
  const rows = await readRuns(db, MOST_RUNS);
  return {
    runs: rows.map((run) => ({
      id: run.id,
      startedAt: run.startedAt.toISOString(),
      asOf: run.asOf,
      milliseconds: run.milliseconds,
      incremental: run.incremental,
      series: run.series,
      tests: run.tests,
      signals: run.signals,
      flagged: run.flagged,
      evidenceAdded: run.evidenceAdded,
      recovered: run.recovered,
      expectedFalse: run.expectedFalse,
      methods: run.methods,
    })),
  };
}
