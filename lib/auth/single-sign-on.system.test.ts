import type { NextRequest } from 'next/server';
import { desc, eq } from 'drizzle-orm';
import type { Server } from 'node:http';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { identities, sessions } from '@/db/schema/sessions';
import { users } from '@/db/schema/users';
import { addUser } from '@/lib/people/add-user';
import { env } from '@/lib/env';
import { Browser } from '@/tests/cookie-jar';
import { test } from '@/tests/fixtures';
import { CLIENT, listen, openProvider } from '@/tests/identity-provider';
import { serve } from '@/tests/serve';
import { handleSession } from './handle-session';
import { SESSION_COOKIE } from './session-claim';
import { operator } from './viewer';
import { viewerOfRequest } from './viewer-of-request';

const given = { env: { ...env }, pool: globalThis.corridorPool, url: process.env['NEXTAUTH_URL'] };
const MAPPING = {
  claim: 'groups',
  rules: [
    { when: 'cx-admins', role: 'admin' as const },
    { when: 'care-leads', role: 'department_head' as const, department: 'care' },
    { when: 'old-leads', role: 'department_head' as const, department: 'abolished' },
    { when: 'staff', role: 'executive' as const },
  ],
};
const zoe = {
  sub: 'zoe-0017',
  claims: {
    name: 'Zoë “O’Hara” & Søn',
    email: 'Zoe@Northwind.example',
    email_verified: true,
    groups: ['care-leads', 'staff'],
  },
};

type House = Awaited<ReturnType<typeof openHouse>>;
let house: Promise<House> | null = null;

/** Corridor’s own handler behind a plain server, and a provider beside it. */
async function openHouse(pool: Pool) {
  const server = serve(answer);
  const port = await listen(server);
  const home = `http://127.0.0.1:${port}`;
  const provider = await openProvider((at) => `http://127.0.0.1:${at}/api/auth/callback/oidc`, port);
  process.env['NEXTAUTH_URL'] = home;
  globalThis.corridorPool = pool;
  Object.assign(env, {
    DATABASE_URL: 'postgres://the/store',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_SCOPE: 'openid email profile groups',
  });
  await pool.insert(departments).values([
    { slug: 'care', name: 'Care' },
    { slug: 'abolished', name: 'Abolished', retiredAt: new Date() },
  ]);
  return { home, provider, server };
}

async function answer(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith('/api/auth/')) {
    return handleSession(request, { params: Promise.resolve({ nextauth: pathname.split('/').slice(3) }) });
  }
  const viewer = await viewerOfRequest(request, 'r-1');
  return Response.json(viewer && { name: viewer.name, role: viewer.role, departmentId: viewer.departmentId });
}

const closed = (server: Server) => new Promise<void>((done) => void server.close(() => done()));

beforeEach(() => {
  Object.assign(env, { OIDC_MAPPING: MAPPING, OIDC_ONLY: false, OIDC_TRUST_EMAIL: false });
});

afterAll(async () => {
  const opened = await house;
  await opened?.provider.close();
  if (opened) await closed(opened.server);
  for (const name of Object.keys(env)) Reflect.deleteProperty(env, name);
  Object.assign(env, given.env);
  globalThis.corridorPool = given.pool;
  if (given.url === undefined) delete process.env['NEXTAUTH_URL'];
  else process.env['NEXTAUTH_URL'] = given.url;
});

const isBack = (home: string) => (url: string) => url.startsWith(`${home}/api/auth/callback/oidc`);

/** As far as the provider’s way back, which is not taken yet. */
async function leave({ home }: House, browser: Browser, callbackUrl = '/sign-in'): Promise<string> {
  const { csrfToken } = await (await browser.open(`${home}/api/auth/csrf`)).json();
  const begun = await browser.open(`${home}/api/auth/signin/oidc`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl, json: 'true' }),
  });
  const { url } = await begun.json();
  return (await browser.follow(url, isBack(home))).url;
}

/** All the way; where it led, and as whom. */
async function signIn(at: House, browser = new Browser(), callbackUrl = '/sign-in') {
  const back = await leave(at, browser, callbackUrl);
  const landed = (await browser.open(back)).headers.get('location') ?? '';
  const viewer = await (await browser.open(`${at.home}/who`)).json();
  return { landed, viewer, browser };
}

const audited = async (pool: Pool) => (await pool.select().from(auditLog).orderBy(desc(auditLog.id)))[0];

describe('single sign-on', () => {
  test('makes somebody a user the first time, with role and department as the claims say', async ({
    copy,
  }) => {
    const at = await (house ??= openHouse(copy));
    at.provider.present(zoe);
    const { landed, viewer } = await signIn(at);
    expect(landed).toBe(`${at.home}/sign-in`);
    const [care] = await copy.select().from(departments).where(eq(departments.slug, 'care'));
    expect(viewer).toEqual({ name: zoe.claims.name, role: 'department_head', departmentId: care?.id });
    expect(await copy.select().from(identities)).toMatchObject([
      { issuer: at.provider.issuer, subject: zoe.sub },
    ]);
    const actions = await copy.select().from(auditLog).orderBy(auditLog.id);
    expect(actions.map(({ action }) => action)).toEqual(['user.add', 'session.start']);
    expect(await copy.select().from(sessions)).toMatchObject([{ provider: at.provider.issuer }]);
  });

  test('knows the same person again under another address, and reads the role anew', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    at.provider.present({
      sub: zoe.sub,
      claims: { ...zoe.claims, email: 'zoe.new@northwind.example', groups: ['staff'] },
    });
    const { viewer } = await signIn(at);
    expect(viewer).toMatchObject({ role: 'executive', departmentId: null });
    expect(await copy.$count(users)).toBe(1);
    const [changed] = await copy.select().from(auditLog).where(eq(auditLog.action, 'user.change'));
    expect(changed).toMatchObject({ before: { role: 'department_head' }, after: { role: 'executive' } });
  });

  test.for([
    ['no rule fits', { groups: ['guests'] }, 'unmapped'],
    ['the department is retired', { groups: ['old-leads'] }, 'unmapped'],
    ['there is no address', { groups: ['staff'], email: undefined }, 'unverified'],
    ['the address is not verified', { groups: ['staff'], email_verified: false }, 'unverified'],
    ['nothing is said of the address', { groups: ['staff'], email_verified: undefined }, 'unverified'],
  ] as const)('lets nobody in when %s, and writes it down', async ([, change, reason], { copy }) => {
    const at = await (house ??= openHouse(copy));
    const before = await copy.$count(users);
    at.provider.present({
      sub: `guest-${reason}-${before}`,
      claims: { ...zoe.claims, email: 'guest@northwind.example', ...change },
    });
    const { landed, viewer, browser } = await signIn(at);
    expect(landed).toBe(`/sign-in?error=${reason}`);
    expect(viewer).toBeNull();
    expect(browser.jarOf(at.home).has(SESSION_COOKIE)).toBe(false);
    expect(await copy.$count(users)).toBe(before);
    expect(await audited(copy)).toMatchObject({ action: 'session.refuse', after: { reason } });
  });

  test('shuts out whom the provider stops mapping', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    at.provider.present({ sub: zoe.sub, claims: { ...zoe.claims, groups: [] } });
    expect((await signIn(at)).landed).toBe('/sign-in?error=unmapped');
  });

  test('opens an account that is here already by a verified address only, and never a deactivated one', async ({
    copy,
  }) => {
    const at = await (house ??= openHouse(copy));
    const email = 'ada@northwind.example';
    const { id } = await addUser(operator(copy, new Date()), { email, name: 'Ada', role: 'admin' });
    const claims = { email, email_verified: false, groups: ['cx-admins'] };
    at.provider.present({ sub: 'thief', claims });
    expect((await signIn(at)).landed).toBe('/sign-in?error=unverified');
    at.provider.present({ sub: 'ada-1', claims: { ...claims, email_verified: true } });
    expect((await signIn(at)).viewer).toMatchObject({ name: 'Ada', role: 'admin' });
    expect(await copy.select().from(identities).where(eq(identities.userId, id))).toMatchObject([
      { subject: 'ada-1' },
    ]);
    // The last admin stays one, whatever the provider says.
    at.provider.present({ sub: 'ada-1', claims: { groups: ['staff'] } });
    expect((await signIn(at)).viewer).toMatchObject({ name: 'Ada', role: 'admin' });
    await copy.update(users).set({ active: false }).where(eq(users.id, id));
    expect((await signIn(at)).landed).toBe('/sign-in?error=deactivated');
  });

  test('without a mapping lets in only who is a user here, with the role given here', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    Object.assign(env, { OIDC_MAPPING: undefined });
    at.provider.present({ sub: 'new', claims: { email: 'new@x.example', email_verified: true } });
    expect((await signIn(at)).landed).toBe('/sign-in?error=unmapped');
    at.provider.present(zoe);
    expect((await signIn(at)).viewer).toMatchObject({ role: 'executive' });
  });

  test('refuses a way back that another browser was given: state', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    at.provider.present(zoe);
    const [mine, victim] = [new Browser(), new Browser()];
    const back = await leave(at, mine);
    await leave(at, victim);
    const refused = await victim.open(back);
    expect(refused.headers.get('location')).toContain('/error?error=OAuthCallback');
    expect(victim.jarOf(at.home).has(SESSION_COOKIE)).toBe(false);
    expect(await audited(copy)).toMatchObject({ action: 'session.refuse', after: { reason: 'unproven' } });
  });

  test.for(['nonce', 'pkce.code_verifier', 'state'])(
    'refuses a token that was not asked for with this %s',
    async (cookie, { copy }) => {
      const at = await (house ??= openHouse(copy));
      at.provider.present(zoe);
      const [mine, other] = [new Browser(), new Browser()];
      const back = await leave(at, mine);
      await leave(at, other);
      const name = `next-auth.${cookie}`;
      mine.jarOf(at.home).set(name, other.jarOf(at.home).get(name) ?? '');
      const refused = await mine.open(back);
      expect(refused.headers.get('location')).toContain('/error?error=OAuthCallback');
      expect(mine.jarOf(at.home).has(SESSION_COOKIE)).toBe(false);
    },
  );

  test('takes a way back once', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    at.provider.present(zoe);
    const browser = new Browser();
    const back = await leave(at, browser);
    await browser.open(back);
    expect((await browser.open(back)).headers.get('location')).toContain('error=OAuthCallback');
  });

  test.for(['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/\\evil.example'])(
    'never leads on to %s',
    async (callbackUrl, { copy }) => {
      const at = await (house ??= openHouse(copy));
      at.provider.present(zoe);
      const { landed } = await signIn(at, new Browser(), callbackUrl);
      expect(new URL(landed, at.home).origin).toBe(at.home);
    },
  );

  test('alone opens the house when it is set so: a password is refused in words', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    Object.assign(env, { OIDC_ONLY: true });
    const browser = new Browser();
    const { csrfToken } = await (await browser.open(`${at.home}/api/auth/csrf`)).json();
    const refused = await browser.open(`${at.home}/api/auth/callback/credentials`, {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email: 'zoe@northwind.example', password: 'x', json: 'true' }),
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('single sign-on') });
  });

  test('has no way in where it is not set up', async ({ copy }) => {
    const at = await (house ??= openHouse(copy));
    const { OIDC_ISSUER } = env;
    Object.assign(env, { OIDC_ISSUER: undefined });
    const answered = await new Browser().open(`${at.home}/api/auth/callback/oidc?code=x`);
    Object.assign(env, { OIDC_ISSUER });
    expect(answered.status).toBe(404);
  });
});
