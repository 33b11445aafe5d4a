import type { Viewer } from '@/lib/auth/viewer';
import type { Check, Fault } from './check';
import { checkMigrations, checkServer, checkSettings } from './check-foundation';
import { checkAudit } from './check-audit';
import { checkImports, checkKeys, checkOrphans, checkPartitions } from './check-interactions';
import { checkAnswers, checkCustomers, checkRollups, checkTallies } from './check-tallies';
import { checkComments } from './check-comments';

const CHECKS: readonly Check[] = [
  checkServer,
  checkMigrations,
  checkSettings,
  checkPartitions,
  checkKeys,
  checkOrphans,
  checkTallies,
  checkRollups,
  checkCustomers,
  checkAnswers,
  checkComments,
  checkImports,
  checkAudit,
];

export interface CheckReport {
  name: string;
  about: string;
  faults: Fault[];
  milliseconds: number;
}

export interface Examination {
  healthy: boolean;
  checks: CheckReport[];
}

/** Asks every question, also after a fault; a question that cannot be asked (a table is missing) is a fault itself. */
export async function examineStore({ db, now }: Viewer): Promise<Examination> {
  const checks: CheckReport[] = [];
  for (const { name, about, run } of CHECKS) {
    const started = performance.now();
    const faults = await run(db, now).catch((error: unknown) => [unanswered(error)]);
    checks.push({ name, about, faults, milliseconds: Math.round(performance.now() - started) });
  }
  return { healthy: checks.every((check) => check.faults.length === 0), checks };
}

function unanswered(error: unknown): Fault {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return {
    message: `The check could not be made: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy: 'Run `npm run -s corridor -- migrate`, then the doctor again.',
  };
}
