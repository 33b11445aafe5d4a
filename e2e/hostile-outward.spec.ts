import { createServer } from 'node:net';
import { expect } from 'playwright/test';
import { z } from 'zod';
import { countRequest } from '@/lib/auth/limit-attempts';
import { upload } from './battery/form';
import { send } from './battery/send';
import { makePerson, post } from './hostile/cast';
import { test } from './hostile/house';
import { FORMULAS, INWARD } from './hostile/payloads';

test('a webhook reaches nothing of the own network', async ({ house }) => {
  let reached = 0;
  const inside = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => void inside.listen(0, done));
  const address = inside.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  for (const pattern of INWARD) {
    const url = pattern.replace('PORT', String(port));
    const hook = { name: 'x', url, format: 'standard', kinds: ['raised'], active: true };
    const added = await post(house.server, '/api/v1/webhooks', hook);
    expect(added.status, `${url} ${added.text}`).toBeLessThan(500);
    if (added.status !== 201) continue;
    const { id } = z.object({ id: z.number() }).parse(JSON.parse(added.text));
    const tried = await post(house.server, `/api/v1/webhooks/${id}/trial`);
    expect(JSON.parse(tried.text), url).toMatchObject({ state: 'failed' });
    await send(house.server, { method: 'DELETE', path: `/api/v1/webhooks/${id}` });
  }
  expect(reached).toBe(0);
  await new Promise<void>((done) => void inside.close(() => done()));
});

test('no cell of a download is a formula', async ({ house }) => {
  for (const title of FORMULAS) {
    const raised = await post(house.server, '/api/v1/issues', { title, words: title, touchpoint: 'bill' });
    expect(raised.status, raised.text).toBe(201);
  }
  for (const path of ['/api/v1/issues/export', '/api/v1/audit/export']) {
    const { text, status } = await send(house.server, { path });
    expect(status).toBe(200);
    expect(text.split(/[\r\n,]+/).filter((cell) => /^"?[=+@]|^"?-\D|^"?-\d.*\D/.test(cell))).toEqual([]);
  }
  const { text } = await send(house.server, { path: '/api/v1/issues/export' });
  for (const title of FORMULAS) expect(text).toContain(`'${title.replaceAll('"', '""')}`);
});

test('the name of a file that is imported stays a name', async ({ house }) => {
  const sent = upload('id,who,at,where,mark,said,age\nz,ann,never,bill,4,=1+1,40\n', undefined, false);
  const body = Buffer.from(sent.body ?? '').toString('latin1');
  const named = body.replace('filename="answers.csv"', 'filename="../../x\\"; filename=evil.html"');
  const answer = await send(house.server, { ...sent, body: Buffer.from(named, 'latin1') });
  expect(answer.status, answer.text).toBe(202);
  const { id } = z.object({ id: z.number() }).parse(JSON.parse(answer.text));
  const rejects = await fetch(`${house.server.origin}/api/v1/imports/${id}/rejects`, {
    headers: { cookie: house.server.cookie },
  });
  expect(rejects.headers.get('content-disposition') ?? '').not.toMatch(/\.\.|evil\.html"|[\r\n]/);
});

test('whoever guesses is told to wait', async ({ house }) => {
  const { origin } = house.server;
  const statuses: number[] = [];
  for (let tries = 0; tries < 8; tries += 1) {
    const first = await fetch(`${origin}/api/auth/csrf`);
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const token: { csrfToken: string } = await first.json();
    const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({
        csrfToken: token.csrfToken,
        email: 'guessed@battery.example',
        password: `guess ${tries}`,
        json: 'true',
      }),
    });
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
});

test('whoever reads without an end is told to wait', async ({ house }) => {
  const { server } = house;
  const copyist = await makePerson(server, 'Cora', 'executive', null);
  const { users } = z
    .object({ users: z.array(z.object({ id: z.number(), email: z.string() })) })
    .parse(JSON.parse((await send(server, { path: '/api/v1/users' })).text));
  // What a script would have read through other servers.
  await countRequest(server.store, 'read', `${users.find(({ email }) => email === copyist.email)?.id}`, 1200);
  const statuses: number[] = [];
  while (statuses.length < 60 && statuses.at(-1) !== 429) {
    const answer = await fetch(`${server.origin}/api/v1/notices`, { headers: { cookie: copyist.cookie } });
    statuses.push(answer.status);
    if (answer.status !== 429) continue;
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'rate_limited', status: 429 });
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(25);
  expect(statuses.at(-1)).toBe(429);
  expect((await send(server, { path: '/api/v1/notices' })).status).toBe(200);
});
