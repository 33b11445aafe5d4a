import type { NextRequest } from 'next/server';
import { requireReady } from '@/lib/health/require-ready';
import { problemResponse } from '@/lib/http/problem';
import { requestIdOf } from '@/lib/http/request-id';

/** The app can do its work: for a balancer, and for whoever starts it. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    await requireReady();
    return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemResponse(error, requestIdOf(request.headers));
  }
}
