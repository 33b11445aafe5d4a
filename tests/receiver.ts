import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { addWebhook } from '@/lib/notices/add-webhook';
import { sendWebhooks } from '@/lib/notices/send-webhooks';
import { spreadEvents } from '@/lib/notices/spread-events';
import { happen, makeOffice } from './colleagues';

interface Call {
  headers: Record<string, string>;
  body: string;
}

/** A real receiver of webhooks, and what it was told; unless told otherwise it is content with everything. */
export async function openReceiver(
  answer: (response: ServerResponse, call: number) => void = (response) => {
    response.end('ok');
  },
) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      calls.push({ headers, body });
      answer(response, calls.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { calls, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook` };
}

export const hookTo = (url: string, format: 'standard' | 'slack' = 'standard') => ({
  name: 'Receiver',
  url,
  format,
  kinds: ['raised' as const, 'commented' as const],
  active: true,
});

/** Tells what is due at the time, with little patience. */
export const callOut = (db: Db, now: Date, allowPrivate = true) =>
  sendWebhooks(db, { clock: () => now, random: () => 0.5, allowPrivate, patience: 1000 });

/** An issue that was just raised, and webhooks that are to be told of it. */
export async function raiseFor(db: Db, now: Date, urls: readonly string[], format?: 'slack') {
  const office = await makeOffice(db, now);
  const hooks = [];
  for (const url of urls) hooks.push(await addWebhook(operator(db, now), hookTo(url, format)));
  await happen(db, office.number, { kind: 'raised', at: now });
  await spreadEvents(db, { now, site: 'https://corridor.example.com' });
  return { ...office, hooks };
}
