import { expect, test as base } from 'playwright/test';
import { z } from 'zod';
import { BODIES } from './battery/bodies';
import type { Broken } from './battery/broken';
import { HEAD, SOUND, upload } from './battery/form';
import { openServer, type BatteryServer } from './battery/open-server';
import { PATHS } from './battery/paths';
import { QUERIES } from './battery/queries';
import { ROWS } from './battery/rows';
import { send, type Answer } from './battery/send';
import { UPLOADS } from './battery/uploads';

const test = base.extend<object, { server: BatteryServer }>({
  server: [
    async ({ browserName: _any }, use) => {
      const server = await openServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const problemShape = z.object({
  status: z.number(),
  title: z.string().min(1),
  detail: z.string().min(1),
  code: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  requestId: z.string().min(1),
});

function expectProblem({ status, type, text }: Answer, { status: expected = 400, says }: Broken): void {
  expect({ status, type }, text.slice(0, 500)).toEqual({
    status: expected,
    type: 'application/problem+json',
  });
  const problem = problemShape.parse(JSON.parse(text));
  expect(problem.status).toBe(expected);
  const words = [problem.detail, ...problem.fields.map(({ path, message }) => `${path}: ${message}`)].join(
    '\n',
  );
  expect(words).toMatch(new RegExp(says, 's'));
}

/** The server is up, and nothing was written. */
async function expectUnharmed(server: BatteryServer, before: Record<string, number>): Promise<void> {
  expect((await send(server, { path: '/api/health' })).status).toBe(200);
  expect(await server.count()).toEqual(before);
}

/** What is broken, and did not end as it should: a list that is empty. Served one after the other over one server. */
async function faultsOf<Case>(
  cases: readonly Case[],
  nameOf: (one: Case) => string,
  check: (one: Case) => Promise<void>,
) {
  const faults: string[] = [];
  for (const one of cases) {
    await check(one).catch((error: unknown) => faults.push(`${nameOf(one)}: ${String(error).slice(0, 600)}`));
  }
  return faults;
}

const KINDS = { queries: QUERIES, paths: PATHS, bodies: BODIES, uploads: UPLOADS };

test('two hundred broken requests and more, no two the same', () => {
  const sent = Object.values(KINDS).flatMap((cases) => cases.map((one) => JSON.stringify(one.sent)));
  expect(new Set(sent).size).toBe(sent.length);
  expect(sent.length + ROWS.length).toBeGreaterThan(200);
});

for (const [kind, cases] of Object.entries(KINDS)) {
  test(`${cases.length} broken ${kind} are refused in words, and change nothing`, async ({ server }) => {
    const before = await server.count();
    const faults = await faultsOf(
      cases,
      ({ name }) => name,
      async (broken) => {
        expectProblem(await send(server, broken.sent), broken);
        await expectUnharmed(server, before);
      },
    );
    expect(faults).toEqual([]);
  });
}

test.describe('broken rows', () => {
  const preview = z.object({
    accepted: z.number(),
    rowsRejected: z.number(),
    problems: z.array(z.object({ text: z.string(), firstLine: z.number() })),
  });

  test(`${ROWS.length} of them are named by row and reason in a dry run`, async ({ server }) => {
    const before = await server.count();
    const faults = await faultsOf(
      ROWS,
      ([name]) => name,
      async ([, text, reason]) => {
        const answer = await send(server, upload(`${HEAD}${SOUND}${text}${SOUND.replace('a,', 'c,')}`));
        expect(answer.status, answer.text.slice(0, 500)).toBe(200);
        const { accepted, rowsRejected, problems } = preview.parse(JSON.parse(answer.text));
        expect({ accepted, rowsRejected }).toEqual({ accepted: 2, rowsRejected: 1 });
        expect(problems.every(({ firstLine }) => firstLine === 3)).toBe(true);
        expect(problems.map((one) => one.text).join('; ')).toMatch(reason);
        await expectUnharmed(server, before);
      },
    );
    expect(faults).toEqual([]);
  });

  test('are listed with row and reason by an import, which writes the sound ones only', async ({
    server,
  }) => {
    const sheet = `${HEAD}${SOUND}${ROWS.map(([, text]) => text).join('')}`;
    const answer = await send(server, upload(sheet, undefined, false));
    expect(answer.status, answer.text).toBe(202);
    const view = z.object({ id: z.number(), status: z.string(), inserted: z.number(), rejected: z.number() });
    const { id } = view.parse(JSON.parse(answer.text));
    await expect
      .poll(async () => view.parse(JSON.parse((await send(server, { path: `/api/v1/imports/${id}` })).text)))
      .toMatchObject({ status: 'finished', inserted: 1, rejected: ROWS.length });
    const listed = await send(server, { path: `/api/v1/imports/${id}/rejected-rows` });
    const { rows, total } = z
      .object({
        total: z.number(),
        rows: z.array(z.object({ line: z.number(), reasons: z.array(z.string()) })),
      })
      .parse(JSON.parse(listed.text));
    expect(total).toBe(ROWS.length);
    for (const [at, { line, reasons }] of rows.entries()) {
      expect(line).toBe(at + 3);
      expect(reasons.join('; ')).toMatch(ROWS[at]?.[2] ?? /never/);
    }
    const { interactions, customers } = await server.count();
    expect({ interactions, customers }).toEqual({ interactions: 1, customers: 1 });
  });
});

const METHODS = [
  ['PUT', '/api/v1/overview', 405],
  ['PATCH', '/api/v1/departments', 405],
  ['DELETE', '/api/v1/partners', 405],
  ['POST', '/api/v1/departments/finance', 405],
  ['DELETE', '/api/v1/journeys', 405],
  ['POST', '/api/v1/nothing', 405],
  // It leaves the API, and lands on the page that says so.
  ['GET', '/api/v1/%2e%2e/%2e%2e/etc/passwd', 404],
  ['GET', `/api/v1/overview?${'a'.repeat(20_000)}`, 431],
] as const;

test('methods that a path lacks, and addresses without an end, are refused', async ({ server }) => {
  const before = await server.count();
  for (const [method, path, status] of METHODS) {
    expect((await send(server, { method, path })).status, path.slice(0, 60)).toBe(status);
  }
  await expectUnharmed(server, before);
});

test('a form that is whole and right is imported', async ({ server }) => {
  const answer = await send(server, upload(`${HEAD}${SOUND}`));
  expect(JSON.parse(answer.text)).toMatchObject({ accepted: 1, rowsRejected: 0 });
});
