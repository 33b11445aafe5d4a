import type { Viewer } from '@/lib/auth/viewer';
import { log } from '@/lib/log';
import { refreshVerbatims } from './refresh-verbatims';

/** Brings the comments up to date after the request. Never rejects: the next import makes up for it. */
export async function launchVerbatimRefresh({ db, now }: Viewer): Promise<void> {
  await refreshVerbatims(db, { now }).catch((error: unknown) =>
    log.error({ err: error }, 'comments could not be laid out'),
  );
}
