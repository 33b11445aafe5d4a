import type { NextRequest } from 'next/server';
import { primary } from '@/db/index';
import { addressOf } from '@/lib/http/address-of';
import { carriesKey, keyOf } from './carries-key';
import { findKeyViewer } from './find-key-viewer';
import { makeReadCounter } from './count-reads';
import { countUse } from './count-use';
import { findViewer } from './find-viewer';
import { readSession, SESSION_COOKIE } from './session-claim';
import type { Viewer } from './viewer';

const countRead = makeReadCounter();

/**
 * For a route; the clock of the request starts here. A program comes with a key, and then no cookie counts. Throws `RateLimited` for one read, change or
 * upload too many.
 */
export async function viewerOfRequest(request: NextRequest, requestId: string): Promise<Viewer | null> {
  const asked = { db: primary(), now: new Date(), requestId };
  if (carriesKey(request)) return findKeyViewer(keyOf(request), { ...asked, address: addressOf(request) });
  const claim = await readSession(request.cookies.get(SESSION_COOKIE)?.value);
  const viewer = claim && (await findViewer(claim, asked));
  if (viewer === null) return null;
  if (request.method === 'GET') countRead(viewer);
  else await countUse(viewer, isUpload(request) ? 'upload' : 'change');
  return viewer;
}

function isUpload({ headers }: NextRequest): boolean {
  return headers.get('content-type')?.startsWith('multipart/') ?? false;
}
