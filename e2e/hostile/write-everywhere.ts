import { expect } from 'playwright/test';
import { z } from 'zod';
import { mails, notices } from '@/db/schema/notices';
import { users } from '@/db/schema/users';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { zonedDay } from '@/lib/domain/zoned-time';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { MAPPING, upload } from '../battery/form';
import type { BatteryServer } from '../battery/open-server';
import { send } from '../battery/send';
import { post } from './cast';
import { PAYLOAD } from './payloads';

const DAY = '2026-03-02';
const DAY_MS = 86_400_000;
const name = PAYLOAD;
const place = { slug: 'evil', name };
const rule = { all: [{ field: { attribute: name }, is: 'eq', value: name }] };
const story = { description: name, goals: [name], needs: [name], quote: name, rule };
const touchpoint = {
  ...place,
  channel: 'web',
  contact: 'direct',
  control: 'own',
  department: 'evil',
  primaryMetric: 'csat',
  ideal: name,
};

type Say = (path: string, body: object) => Promise<string>;

/** Writes the payload into every field of words that there is. Returns the first of three issues full of it, and the word of an invitation. */
export async function writeEverywhere(server: BatteryServer): Promise<{ issue: number; word: string }> {
  const say: Say = async (path, body) => {
    const answer = await post(server, path, body);
    expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300);
    return answer.text;
  };
  await designEverything(server, say);
  const issue = await raiseIssues(say);
  const word = await nameEverybody(server, say);
  await importEverything(server);
  return { issue, word };
}

async function designEverything(server: BatteryServer, say: Say): Promise<void> {
  const stage = { ...place, ideal: name, touchpoints: [touchpoint] };
  await say('/api/v1/journeys', {
    departments: [place],
    partners: [place],
    personas: [{ ...place, ...story, priority: 3 }],
    journeys: [{ ...place, description: name, owner: name, stages: [stage] }],
  });
  await say('/api/v1/admin/departments', { slug: 'made', name });
  await say('/api/v1/admin/journeys', { slug: 'drafted', name });
  const edited = z
    .object({ published: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse((await send(server, { path: '/api/v1/admin/journeys/evil' })).text));
  const document = { ...edited.published, description: `${name} again` };
  await say('/api/v1/admin/journeys/evil/draft', { version: 0, document });
  await say('/api/v1/admin/journeys/evil/publication', { version: 1, note: name });
  const { revision, set } = z
    .object({ revision: z.string(), set: z.object({ personas: z.array(z.unknown()) }) })
    .parse(JSON.parse((await send(server, { path: '/api/v1/admin/personas' })).text));
  const persona = { slug: 'written', name, ...story, channels: [] };
  await say('/api/v1/admin/personas', { revision, personas: [...set.personas, persona] });
  await say('/api/v1/touchpoints/evil/annotations', { day: DAY, text: name });
  await say('/api/v1/touchpoints/evil/self-assessment', { quarter: '2026-01-01', estimate: 50, note: name });
  await say('/api/v1/feedback/themes', {
    name,
    polarity: 'either',
    phrases: ['onerror', name.toLowerCase().replace('*', '')],
  });
}

/** One that is handed over, one that is dismissed, one that is solved; each with all that can be said of it. */
async function raiseIssues(say: Say): Promise<number> {
  const raised = z.object({ number: z.number(), version: z.number() });
  const numbers: number[] = [];
  const raise = async (...steps: (readonly [part: string, body: object])[]) => {
    const text = await say('/api/v1/issues', { title: name, words: name, touchpoint: 'evil' });
    const { number, ...first } = raised.parse(JSON.parse(text));
    let { version } = first;
    numbers.push(number);
    for (const [part, body] of steps) {
      const answer = await say(`/api/v1/issues/${number}/${part}`, { version, ...body });
      ({ version } = z.object({ version: z.number() }).parse(JSON.parse(answer)));
    }
    await say(`/api/v1/issues/${number}/comments`, { words: name });
  };
  const told = [
    ['actions', { text: name }],
    ['cause', { rootCause: 'system', note: name }],
  ] as const;
  await raise(...told, ['hand-over', { department: 'finance', reason: name }]);
  await raise(...told, ['dismissal', { reason: name }]);
  const fixLiveOn = zonedDay('Europe/Berlin')(Date.now());
  const solved = ['resolution', { fixLiveOn, words: name }] as const;
  await raise(...told, ['acknowledgement', {}], ['work', {}], ['actions/3', { done: true }], solved);
  await say('/api/v1/issues/views', { name, query: 'state=open' });
  return numbers[0] ?? 0;
}

/** Everything besides that has a name, last of all the organisation. Returns the word of an invitation. */
async function nameEverybody(server: BatteryServer, say: Say): Promise<string> {
  const versionOf = async (path: string) =>
    z.object({ version: z.number() }).parse(JSON.parse((await send(server, { path })).text));
  await say('/api/v1/webhooks', {
    name,
    url: 'https://example.com/"><script>alert(3)</script>',
    format: 'standard',
    kinds: ['raised'],
    active: true,
  });
  const somebody = { name, role: 'executive', department: null };
  const invited = await say('/api/v1/invitations', { ...somebody, email: 'x@evil.example' });
  await say('/api/v1/users', { ...somebody, email: 'y@evil.example' });
  const csv = `email,name,role,department\nz@evil.example,${quoted(name)},executive,\n`;
  await say('/api/v1/users/import', { csv, dryRun: false });
  await say('/api/v1/profile', { name });
  await say('/api/v1/admin/keys', { name, scopes: ['metrics.read'], lastDay: null });
  await say('/api/v1/calendar/holidays', {
    ...(await versionOf('/api/v1/calendar')),
    day: '2027-12-24',
    name,
  });
  await say('/api/v1/admin/settings', { ...(await versionOf('/api/v1/admin/settings')), name });
  const [admin] = await server.store.select({ id: users.id }).from(users).orderBy(users.id).limit(1);
  await server.store
    .insert(notices)
    .values({ userId: admin?.id ?? 0, kind: 'raised', text: name, at: new Date(), key: name });
  await server.store.insert(mails).values({
    key: name,
    recipient: name,
    subject: name,
    text: name,
    html: '',
    state: 'unsent',
    error: name,
  });
  const { link } = z.object({ link: z.string() }).parse(JSON.parse(invited));
  return link.slice(link.lastIndexOf('/') + 1);
}

/** Customers, comments, reasons, a source, and rows that are rejected; and what is counted from them. */
async function importEverything(server: BatteryServer): Promise<void> {
  const cell = quoted(name);
  const [last, first] = [2, 9].map((days) => new Date(Date.now() - days * DAY_MS).toISOString());
  const rows = [`a,${cell},${first},evil,1,${cell},40`, `b,${cell},${last},evil,5,${cell},40`];
  const rejected = `c,${cell},never,${cell},1,${cell},${cell}`;
  const file = `id,who,at,where,mark,said,age\n${[...rows, rejected].join('\n')}\n`;
  const mapping = { ...MAPPING, source: { slug: 'evil', name }, partner: { value: 'evil' } };
  const imported = await send(server, upload(file, mapping, false));
  expect(imported.status, imported.text).toBe(202);
  const { id } = z.object({ id: z.number() }).parse(JSON.parse(imported.text));
  const [store, now] = [server.store, new Date()];
  await expect
    .poll(async () => (await send(server, { path: `/api/v1/imports/${id}` })).text)
    .toContain('"status":"finished"');
  await ingestCustomers(store, { importId: null }, [
    {
      line: 2,
      externalId: name,
      name,
      email: `${name}@evil.example`,
      churnedOn: '2026-06-01',
      churnReason: name,
      attributes: { [name]: name },
    },
  ]);
  await refreshCustomerSets(store, { now });
  await refreshVerbatims(store, { now });
  await mineJourneys(store, { now });
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
