import type { Pool } from '@/db/client';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { detectFlags } from '@/lib/detection/detect-flags';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { assignPersonas } from '@/lib/personas/assign-personas';
import { verifyFixes } from '@/lib/verification/verify-fixes';
import { watchDeadlines } from '@/lib/verification/watch-deadlines';
import type { JobName } from './schema';

export interface Progress {
  done: number;
  total: number;
  words: string;
}

interface Run {
  now: Date;
  onProgress: (progress: Progress) => void;
}

/** What each job does. All of them are safe to be killed, run again, and run beside each other and beside imports. */
export const HANDLERS: Readonly<Record<JobName, (pool: Pool, run: Run) => Promise<void>>> = {
  'personas.assign': async (pool, { now, onProgress }) => {
    await assignPersonas(pool, {
      now,
      onProgress: ({ step, done, of }) => onProgress({ done, total: of, words: step }),
    });
  },
  'customers.count': async (pool, { now, onProgress }) => {
    await refreshCustomerSets(pool, {
      now,
      onProgress: ({ month, done, of }) => onProgress({ done, total: of, words: month }),
    });
  },
  'comments.read': async (pool, { now, onProgress }) => {
    await refreshVerbatims(pool, {
      now,
      onProgress: ({ month, done, of }) => onProgress({ done, total: of, words: month }),
    });
  },
  'journeys.mine': async (pool, { now, onProgress }) => {
    await mineJourneys(pool, {
      now,
      onProgress: ({ done, of }) => onProgress({ done, total: of, words: 'contacts' }),
    });
  },
  'fixes.verify': async (pool, { now, onProgress }) => {
    await verifyFixes(pool, {
      now,
      onProgress: ({ done, of }) => onProgress({ done, total: of, words: 'fixes' }),
    });
  },
  'deadlines.watch': async (pool, { now }) => {
    await watchDeadlines(pool, { now });
  },
  'flags.detect': async (pool, { now }) => {
    await detectFlags(pool, { now, incremental: true });
  },
};
