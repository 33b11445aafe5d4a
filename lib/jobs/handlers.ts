import type { Pool } from '@/db/client';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { detectFlags } from '@/lib/detection/detect-flags';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { moveTouchpoints } from '@/lib/ingest/move-touchpoints';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { mailServer, mayReachPrivate, siteUrl } from '@/lib/notices/site';
import { sendMails } from '@/lib/notices/send-mails';
import { sendWebhooks } from '@/lib/notices/send-webhooks';
import { spreadEvents } from '@/lib/notices/spread-events';
import { writeDigests } from '@/lib/notices/write-digests';
import { assignPersonas } from '@/lib/personas/assign-personas';
import { dropOldContacts } from '@/lib/settings/drop-old-contacts';
import { recountDays } from '@/lib/settings/recount-days';
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
  'touchpoints.move': async (pool, { onProgress }) => {
    await moveTouchpoints(pool, {
      onProgress: ({ done, of }) => onProgress({ done, total: of, words: 'months' }),
    });
  },
  'notices.spread': async (pool, { now, onProgress }) => {
    await spreadEvents(pool, {
      now,
      site: siteUrl(),
      onProgress: (told) => onProgress({ done: told, total: told, words: 'events' }),
    });
  },
  'digest.write': async (pool, { now }) => {
    await writeDigests(pool, { now, site: siteUrl() });
  },
  'mails.send': async (pool, { onProgress }) => {
    await sendMails(pool, {
      server: mailServer(),
      ...chance,
      onProgress: (sent) => onProgress({ done: sent, total: sent, words: 'mails' }),
    });
  },
  'days.recount': async (pool, { now, onProgress }) => {
    await recountDays(pool, {
      now,
      onProgress: ({ step, done, of }) => onProgress({ done, total: of, words: step }),
    });
  },
  'contacts.drop': async (pool, { now, onProgress }) => {
    await dropOldContacts(pool, {
      now,
      onProgress: ({ done, of }) => onProgress({ done, total: of, words: 'months' }),
    });
  },
  'webhooks.send': async (pool, { onProgress }) => {
    await sendWebhooks(pool, {
      allowPrivate: mayReachPrivate(),
      ...chance,
      onProgress: (delivered) => onProgress({ done: delivered, total: delivered, words: 'deliveries' }),
    });
  },
};

/** What takes long goes by the clock as it is, not by that of its beginning. */
const chance = { clock: () => new Date(), random: Math.random };
