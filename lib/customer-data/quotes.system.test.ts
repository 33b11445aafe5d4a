import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '@/db/client';
import { annotations } from '@/db/schema/annotations';
import { customers } from '@/db/schema/customers';
import { issueEvents } from '@/db/schema/issues';
import { mails, webhookDeliveries, webhooks } from '@/db/schema/notices';
import { operator } from '@/lib/auth/viewer';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { commentOnIssue } from '@/lib/issues/comment-on-issue';
import { makeImport, makeRow } from '@/tests/factories';
import { findWords } from '@/tests/find-words';
import { test } from '@/tests/fixtures';
import { makeCast, MORNING, raise } from '@/tests/issue-cast';
import { anonymiseCustomer } from './anonymise-customer';

const ZITA = { externalId: 'kunde-4711', name: 'Zita “O’Brien” & Søn', email: 'zita@example.com' };
const QUOTE = `${ZITA.name} (KUNDE-4711, ${ZITA.email}) says: “my cousin in Lindegade pays much less”`;
const LEFT = '[…] ([…], […]) says: “[…]”';
const WORDS = ['4711', 'O’Brien', 'zita@', 'Lindegade'];

/** Zita, who was called so in the first import and otherwise since, and what colleagues wrote of her. */
async function quoted(db: Db) {
  const { finance, source, points } = await makeCast(db);
  const [first, second] = [await makeImport(db, source.id), await makeImport(db, source.id, 'again.csv')];
  await ingestCustomers(db, { importId: first }, [{ line: 2, ...ZITA }]);
  await ingestCustomers(db, { importId: second }, [{ line: 2, ...ZITA, name: 'Zita Holm' }]);
  const comment = 'My cousin in Lindegade pays much less';
  await ingestInteractions(db, { sourceId: source.id, importId: second }, [
    makeRow({ customer: ZITA.externalId, comment }),
  ]);
  const { number } = await raise(finance);
  await commentOnIssue(finance, { number, words: QUOTE });
  await commentOnIssue(finance, { number, words: 'kunde-47110 pays in time' });
  await db
    .insert(annotations)
    .values({ touchpointId: points[0]?.id ?? 0, day: '2026-03-02', text: QUOTE, authorId: finance.userId });
  const html = `<p>${QUOTE.replace('&', '&amp;')}</p>`;
  await db
    .insert(mails)
    .values({ key: 'x', recipient: 'x', subject: 'x', text: QUOTE, html, state: 'unsent' });
  const [hook] = await db
    .insert(webhooks)
    .values({ name: 'x', url: 'https://x.example', secret: 'x', format: 'standard', kinds: [] })
    .returning({ id: webhooks.id });
  await db
    .insert(webhookDeliveries)
    .values({ webhookId: hook?.id ?? 0, key: 'x', kind: 'commented', payload: { data: { words: [QUOTE] } } });
  const [zita] = await db.select().from(customers).where(eq(customers.externalId, ZITA.externalId));
  return zita?.id ?? 0;
}

test('colleagues quote no customer who was anonymised: on issues, at touchpoints, in mails and messages', async ({
  db,
}) => {
  const id = await quoted(db);
  expect(await findWords(db, WORDS)).toEqual(
    expect.arrayContaining(['annotations', 'issue_events', 'mails', 'webhook_deliveries']),
  );
  const done = await anonymiseCustomer(operator(db, MORNING), { id, confirmation: ZITA.externalId });
  expect(done).toMatchObject({ quotes: 5 });
  const comments = await db
    .select()
    .from(issueEvents)
    .where(eq(issueEvents.kind, 'commented'))
    .orderBy(issueEvents.id);
  expect(comments.map(({ words }) => words)).toEqual([LEFT, 'kunde-47110 pays in time']);
  expect(await db.select().from(mails)).toMatchObject([{ text: LEFT, html: `<p>${LEFT}</p>` }]);
  expect(await db.select().from(webhookDeliveries)).toMatchObject([{ payload: { data: { words: [LEFT] } } }]);
  expect(await findWords(db, ['O’Brien', 'zita@', 'Lindegade'])).toEqual([]);
});
