import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { Role } from '@/lib/domain/vocabulary';
import { log } from '@/lib/log';
import { declareRoutes, type RouteHandler } from './declare-routes';

// What fails here fails on purpose.
log.level = 'silent';

const db = connect('postgres://nobody@127.0.0.1:1/nothing');
const viewer = (role: Role): Viewer => ({
  userId: 1,
  name: 'Zoë “O’Hara” & Søn',
  role,
  departmentId: null,
  now: new Date('2026-03-29T01:00:00Z'),
  db,
});
const as = (role: Role | null) => declareRoutes(async () => (role ? viewer(role) : null));
const { get, post, remove } = as('admin');

const filter = z.strictObject({
  from: z.string().optional(),
  stage: z.array(z.string()).optional(),
});
const thing = z.object({ name: z.string().min(1), size: z.int().min(1).optional() });
const named = z.object({ id: z.coerce.number().int() });

async function ask(
  handler: RouteHandler,
  {
    url = '/api/v1/things',
    params = {},
    ...init
  }: { url?: string; params?: Record<string, string> } & ConstructorParameters<typeof NextRequest>[1] = {},
) {
  const request = new NextRequest(new URL(url, 'http://corridor.test'), {
    ...init,
  });
  request.headers.set('host', 'corridor.test');
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    headers: response.headers,
    type,
    text,
    json: type?.includes('json') ? (JSON.parse(text) as unknown) : null,
  };
}

const json = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

describe('a reading route', () => {
  const echo = get({ permission: 'metrics.read', query: filter, run: (_viewer, query) => ({ query }) });

  test('answers what the use case returned as JSON that nobody may keep', async () => {
    const { status, type, headers, json: body } = await ask(echo, { url: '/api/v1/things?from=2017-05-01' });
    expect({ status, type, body }).toEqual({
      status: 200,
      type: 'application/json',
      body: { query: { from: '2017-05-01' } },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('hands a repeated key on as a list', async () => {
    const { json: body } = await ask(echo, { url: '/api/v1/things?stage=buy&stage=use' });
    expect(body).toEqual({ query: { stage: ['buy', 'use'] } });
  });

  test('names every query parameter that does not fit', async () => {
    const { status, type, json: body } = await ask(echo, { url: '/api/v1/things?form=x&from=a&from=b' });
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json' });
    expect(body).toMatchObject({
      type: 'urn:corridor:problem:invalid',
      status: 400,
      code: 'invalid',
      fields: [{ path: 'from' }, { path: '', message: expect.stringContaining('form') }],
    });
  });

  test('keeps the request id that a proxy gave, and no other text', async () => {
    const { headers: kept } = await ask(echo, { headers: { 'x-request-id': 'abc-123.def_456' } });
    const { headers: made } = await ask(echo, { headers: { 'x-request-id': '<script>' } });
    expect(kept.get('x-request-id')).toBe('abc-123.def_456');
    expect(made.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('hands out no download that cannot be written down', async () => {
    const download = get({
      permission: 'metrics.read',
      run: () => new Response('a', { headers: { 'content-disposition': 'attachment; filename="a.csv"' } }),
    });
    expect((await ask(download)).status).toBe(503);
  });

  test('sends a response of its own as it is, with the headers of the house', async () => {
    const csv = get({
      permission: 'metrics.read',
      run: () =>
        new Response('a,b\n', {
          headers: { 'content-type': 'text/csv', 'content-disposition': 'inline' },
        }),
    });
    const { status, type, text, headers } = await ask(csv);
    expect({ status, type, text }).toEqual({ status: 200, type: 'text/csv', text: 'a,b\n' });
    expect(headers.get('content-disposition')).toBe('inline');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).not.toBeNull();
  });

  test.each([
    ['nobody signed in', null, 401, 'unauthenticated'],
    ['a role without the permission', 'executive', 403, 'forbidden'],
    ['a role without the permission', 'department_head', 403, 'forbidden'],
  ] as const)('refuses %s (%s) before it looks at the request', async (_who, role, status, code) => {
    const secret = as(role).get({
      permission: 'imports.read',
      query: filter,
      run: () => expect.unreachable(),
    });
    const answer = await ask(secret, { url: '/api/v1/things?nonsense=1' });
    expect(answer).toMatchObject({ status, type: 'application/problem+json', json: { code } });
  });
});

describe('a writing route', () => {
  const echo = post({
    permission: 'imports.run',
    body: thing,
    params: named,
    query: filter,
    status: 201,
    run: (_viewer, input) => input,
  });
  const send = (init: Parameters<typeof ask>[1]) => ask(echo, { params: { id: '7' }, ...init });

  test('gets path, query and body as one input', async () => {
    const answer = await send({ ...json({ name: 'Zoë', extra: 1 }), url: '/api/v1/things/7?from=x' });
    expect(answer).toMatchObject({ status: 201, json: { id: 7, from: 'x', name: 'Zoë' } });
    expect(answer.json).not.toHaveProperty('extra');
  });

  test('takes the thing from the path, whatever the body calls it', async () => {
    const undo = post({
      permission: 'imports.undo',
      params: named,
      body: z.object({ id: z.number() }),
      run: (_viewer, { id }) => ({ id }),
    });
    expect((await ask(undo, { params: { id: '7' }, ...json({ id: 8 }) })).json).toEqual({ id: 7 });
  });

  test('answers 204 when there is nothing to say', async () => {
    const quiet = remove({ permission: 'imports.undo', params: named, run: async () => {} });
    expect(await ask(quiet, { method: 'DELETE', params: { id: '7' } })).toMatchObject({
      status: 204,
      text: '',
    });
  });

  test.each([
    ['no body', { method: 'POST' }, 400, 'invalid', /expected object/],
    ['malformed JSON', { ...json({}), body: '{"name":' }, 400, 'invalid', /not JSON/],
    ['a wrong field', json({ name: '' }), 400, 'invalid', /^name: /],
    ['several wrong fields', json({ name: '', size: 0 }), 400, 'invalid', /and 1 more/],
    ['a list for an object', json([]), 400, 'invalid', /expected object/],
    [
      'bytes that are no text',
      { ...json({}), body: new Uint8Array([0x22, 0xff, 0x22]) },
      400,
      'invalid',
      /UTF-8/,
    ],
    [
      'a form',
      { method: 'POST', body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'invalid',
      /must be application\/json/,
    ],
    [
      'another kind of text',
      { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      'invalid',
      /text\/plain/,
    ],
    ['more than a mebibyte', json({ name: 'x'.repeat(1_048_577) }), 413, 'too_large', /1024 KiB/],
    [
      'a declared length beyond it',
      { ...json({}), headers: { 'content-type': 'application/json', 'content-length': '9999999' } },
      413,
      'too_large',
      /1024 KiB/,
    ],
  ] as const)('refuses %s', async (_what, init, status, code, detail) => {
    const answer = await send(init);
    expect(answer).toMatchObject({
      status,
      type: 'application/problem+json',
      json: {
        status,
        code,
        detail: expect.stringMatching(detail),
        requestId: answer.headers.get('x-request-id'),
      },
    });
  });

  test('has the limit that it declares', async () => {
    const small = post({ permission: 'imports.run', body: thing, maxBytes: 16, run: () => 'fits' });
    expect((await ask(small, json({ name: 'x' }))).status).toBe(200);
    expect((await ask(small, json({ name: 'x'.repeat(20) }))).status).toBe(413);
  });

  test('leaves a streamed body of any kind to the use case', async () => {
    const upload = post({
      permission: 'imports.run',
      body: 'stream',
      maxBytes: 1,
      run: async (_viewer, _input, request) => ({ bytes: (await request.arrayBuffer()).byteLength }),
    });
    const answer = await ask(upload, {
      method: 'POST',
      body: 'a,b\n1,2\n',
      headers: { 'content-type': 'text/csv' },
    });
    expect(answer.json).toEqual({ bytes: 8 });
  });

  test('does nothing for another site, though the cookie came along', async () => {
    const init = json({ name: 'x' });
    const headers = { ...init.headers, 'sec-fetch-site': 'cross-site' };
    expect(await send({ ...init, headers })).toMatchObject({ status: 403, json: { code: 'forbidden' } });
  });
});

test('an error of the use case, or of finding the viewer, is answered as a problem', async () => {
  const failing = get({ permission: 'metrics.read', run: async () => db.execute('select 1') });
  const down = declareRoutes(async () => {
    await db.execute('select 1');
    return null;
  });
  const unavailable = { status: 503, type: 'application/problem+json', json: { code: 'unavailable' } };
  expect(await ask(failing)).toMatchObject(unavailable);
  expect(await ask(down.get({ permission: 'metrics.read', run: () => 'never' }))).toMatchObject(unavailable);
});
