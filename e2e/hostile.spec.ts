import { expect } from 'playwright/test';
import { z } from 'zod';
import { signIn } from './battery/open-server';
import { send, type Answer } from './battery/send';
import { makePerson, post } from './hostile/cast';
import { as, test } from './hostile/house';
import { CLIMBS, ELSEWHERE } from './hostile/payloads';

test('nobody makes themselves more than they are by naming a field', async ({ house }) => {
  const more = { role: 'admin', departmentId: 1, active: true, id: 1, sessionVersion: 9, isAdmin: true };
  for (const [field, value] of Object.entries(more)) {
    const answer = await post(as(house, house.executive), '/api/v1/profile', { name: 'Eve', [field]: value });
    expect(answer.status, field).toBe(400);
  }
  const polluted = await send(as(house, house.executive), {
    method: 'POST',
    path: '/api/v1/profile',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"Eve","__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}',
  });
  expect(polluted.status).toBe(400);
  const invited = await post(as(house, null), '/api/accept', {
    token: 'x',
    password: 'long enough',
    role: 'admin',
  });
  expect(invited.status).toBe(400);
  const profile = await send(as(house, house.executive), { path: '/api/v1/profile' });
  expect(JSON.parse(profile.text)).toMatchObject({ name: 'Eve', role: 'executive' });
});

test('a header or a parameter does not change the method', async ({ house }) => {
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    const path = '/api/v1/profile/sessions?_method=DELETE';
    expect((await send(as(house, house.head), { path, headers: { [name]: 'DELETE' } })).status).toBe(200);
  }
  for (const name of [
    'x-middleware-subrequest',
    'x-middleware-override-headers',
    'x-nonce',
    'x-corridor-path',
  ]) {
    const value = name === 'x-middleware-subrequest' ? 'proxy:proxy:proxy:proxy:proxy' : '//evil.example';
    const { status, text } = await send(as(house, null), {
      path: '/touchpoints',
      headers: { [name]: value },
    });
    expect(status, name).toBeLessThan(400);
    expect(text).not.toContain('evil.example');
  }
  expect((await send(as(house, house.head), { path: '/api/v1/profile' })).status).toBe(200);
});

test('no path leads out of what is served', async ({ house }) => {
  for (const path of CLIMBS) {
    const { status, text } = await send(house.server, { path });
    expect(status, path).toBeGreaterThanOrEqual(300);
    expect(status, path).toBeLessThan(500);
    expect(text, path).not.toMatch(/root:x?:0|"name": "corridor"|NEXTAUTH_SECRET=|\[core\]/);
  }
});

test('nothing that is sent becomes a header of the answer', async ({ house }) => {
  const words = '%0d%0aset-cookie:%20evil=1';
  for (const path of [
    `/sign-in?next=/${words}`,
    `/touchpoints?search=${words}`,
    `/api/auth/signin?callbackUrl=/${words}`,
    `/api/v1/overview/export?table=kpis&journey=${words}`,
  ]) {
    const response = await fetch(`${house.server.origin}${path}`, { redirect: 'manual' });
    expect(response.headers.getSetCookie().join(), path).not.toContain('evil=1');
    expect(response.status, path).toBeLessThan(500);
  }
  const named = await fetch(`${house.server.origin}/api/v1/profile`, {
    headers: { 'x-request-id': 'a b<script>' },
  });
  expect(named.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  const hosted = await send(as(house, null), {
    path: '/api/auth/signin',
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  });
  expect(hosted.text).not.toContain('evil.example');
});

test('no wish leads to another site', async ({ house }) => {
  for (const wish of ELSEWHERE) {
    const next = await fetch(`${house.server.origin}/sign-in?next=${encodeURIComponent(wish)}`, {
      redirect: 'manual',
      headers: { cookie: house.executive.cookie },
    });
    const to = new URL(next.headers.get('location') ?? '/', house.server.origin);
    expect(to.origin, wish).toBe(house.server.origin);
    const back = await fetch(
      `${house.server.origin}/api/auth/signin?callbackUrl=${encodeURIComponent(wish)}`,
      {
        redirect: 'manual',
      },
    );
    const there = new URL(back.headers.get('location') ?? '/', house.server.origin);
    expect(there.origin, wish).toBe(house.server.origin);
    expect(new URL(there.searchParams.get('callbackUrl') ?? '/', house.server.origin).origin, wish).toBe(
      house.server.origin,
    );
  }
});

test('a session that somebody laid out is not the one that is signed in to', async ({ house }) => {
  const laid = await signIn(house.server.origin, house.head);
  const mine = await signIn(house.server.origin, house.executive, laid);
  expect(mine).toContain('corridor-session=');
  expect((await send({ ...house.server, cookie: laid }, { path: '/api/v1/profile' })).status).toBe(401);
  const profile = await send({ ...house.server, cookie: mine }, { path: '/api/v1/profile' });
  expect(JSON.parse(profile.text)).toMatchObject({ email: house.executive.email });
  const forged = 'corridor-session=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.';
  expect((await send({ ...house.server, cookie: forged }, { path: '/api/v1/profile' })).status).toBe(401);
});

test('who is shut out by one server is out at the next request to another, within a second', async ({
  house,
}) => {
  const { server } = house;
  const replica = await server.openReplica();
  const ask = (path: string, person: { cookie?: string; headers?: Record<string, string> }) =>
    send({ origin: replica, cookie: person.cookie ?? '' }, { path, headers: person.headers ?? {} });
  /** The next request after the change, and how long after its answer it was answered. */
  const next = async (path: string, person: Parameters<typeof ask>[1], change: () => Promise<Answer>) => {
    expect((await ask(path, person)).status, path).toBe(200);
    const { status, text } = await change();
    expect(status, text).toBe(204);
    const since = performance.now();
    const answer = await ask(path, person);
    expect(performance.now() - since).toBeLessThan(1000);
    return answer.status;
  };
  const rita = await makePerson(server, 'Rita', 'admin', null);
  const { users } = z
    .object({ users: z.array(z.object({ id: z.number(), email: z.string() })) })
    .parse(JSON.parse((await send(server, { path: '/api/v1/users' })).text));
  const path = `/api/v1/users/${users.find(({ email }) => email === rita.email)?.id}`;
  const demoted = { name: 'Rita', role: 'executive', department: null };
  expect(await next('/api/v1/users', rita, () => post(server, path, demoted))).toBe(403);
  const elsewhere = { cookie: await signIn(server.origin, rita) };
  const everywhere = { method: 'DELETE', path: '/api/v1/profile/sessions' } as const;
  expect(
    await next('/api/v1/profile', elsewhere, () => send({ ...server, cookie: rita.cookie }, everywhere)),
  ).toBe(401);
  const back = { cookie: await signIn(server.origin, rita) };
  expect(await next('/touchpoints', back, () => post(server, `${path}/deactivation`))).toBe(307);
  expect((await ask('/api/v1/profile', back)).status).toBe(401);
  const made = await post(server, '/api/v1/admin/keys', {
    name: 'x',
    scopes: ['metrics.read'],
    lastDay: null,
  });
  const { id, key } = z.object({ id: z.number(), key: z.string() }).parse(JSON.parse(made.text));
  const program = { headers: { authorization: `Bearer ${key}` } };
  const revoke = () => send(server, { method: 'DELETE', path: `/api/v1/admin/keys/${id}` });
  expect(await next('/api/v1/filters', program, revoke)).toBe(401);
});

test('an invitation opens once', async ({ house }) => {
  const before = await house.server.count();
  const again = { token: house.head.word, password: 'another long password' };
  expect((await post(as(house, null), '/api/accept', again)).status).toBe(404);
  const other = await signIn(house.server.origin, { email: house.head.email, password: again.password });
  expect(other).not.toContain('corridor-session=');
  expect((await house.server.count())['users']).toBe(before['users']);
});

test('another site changes nothing with a cookie that a browser lends it', async ({ house }) => {
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: house.server.origin },
  ];
  for (const headers of foreign) {
    expect((await post(house.server, '/api/v1/profile', { name: 'Taken' }, headers)).status).toBe(403);
    const gone = { method: 'DELETE', path: '/api/v1/profile/sessions', headers } as const;
    expect((await send(house.server, gone)).status).toBe(403);
  }
  const form = { 'content-type': 'text/plain' };
  expect((await post(house.server, '/api/v1/profile', { name: 'Taken' }, form)).status).toBe(415);
  expect((await send(house.server, { path: '/api/v1/profile' })).text).not.toContain('Taken');
});
