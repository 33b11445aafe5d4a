import type { NextRequest } from 'next/server';
import { primary } from '@/db/index';
import { findViewer } from './find-viewer';
import { readSession, SESSION_COOKIE } from './session-claim';
import type { Viewer } from './viewer';

/** For a route; the clock of the request starts here. */
export async function viewerOfRequest(request: NextRequest, requestId: string): Promise<Viewer | null> {
  const claim = await readSession(request.cookies.get(SESSION_COOKIE)?.value);
  return claim && findViewer(claim, { db: primary(), now: new Date(), requestId });
}
