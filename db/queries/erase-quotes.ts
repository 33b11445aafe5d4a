import { sql } from 'drizzle-orm';
import { jsonWithoutQuotes, withoutQuotes } from '@/lib/domain/without-quotes';
import type { Db } from '../client';

/** Where people write, and what is told of it. The audit log is not among them: nobody changes it. */
const TEXTS = [
  ['issues', 'title'],
  ['issue_events', 'words'],
  ['issue_actions', 'text'],
  ['hand_overs', 'reason'],
  ['annotations', 'text'],
  ['self_assessments', 'note'],
  ['notices', 'text'],
  ['mails', 'subject'],
  ['mails', 'text'],
  ['mails', 'html'],
] as const;
const DOCUMENTS = [
  ['issue_events', 'facts'],
  ['webhook_deliveries', 'payload'],
] as const;

/** Takes the quotes out of everything that people wrote, and of what was told of it; returns in how many texts they stood. */
export async function eraseQuotes(tx: Db, told: readonly string[]): Promise<number> {
  if (told.length === 0) return 0;
  // As they stand in mark-up and in JSON.
  const forms = [...new Set(told.flatMap((quote) => [quote, inMarkup(quote)]))];
  const written = [...new Set([...forms, ...forms.map((quote) => JSON.stringify(quote).slice(1, -1))])];
  let erased = 0;
  for (const [table, column] of TEXTS)
    erased += await eraseFrom(tx, { table, column, type: 'text' }, forms, written);
  for (const [table, column] of DOCUMENTS) {
    erased += await eraseFrom(tx, { table, column, type: 'jsonb' }, forms, written);
  }
  return erased;
}

interface Place {
  table: string;
  column: string;
  type: 'text' | 'jsonb';
}

async function eraseFrom(
  tx: Db,
  place: Place,
  forms: readonly string[],
  written: readonly string[],
): Promise<number> {
  const [table, column] = [sql.identifier(place.table), sql.identifier(place.column)];
  const found = await tx.execute<{ place: string; value: string }>(sql`
    select ctid::text as place, ${column}::text as value from ${table}
    where exists (select from jsonb_array_elements_text(${JSON.stringify(written)}::text::jsonb) as quote
      where position(lower(quote) in lower(${column}::text)) > 0)
    for update`);
  let erased = 0;
  for (const row of found) {
    const left = place.type === 'text' ? withoutQuotes(row.value, forms) : documentWithout(row.value, forms);
    if (left === null || left === row.value) continue;
    await tx.execute(
      sql`update ${table} set ${column} = ${left}::text::${sql.raw(place.type)} where ctid = ${row.place}::tid`,
    );
    erased += 1;
  }
  return erased;
}

/** Null where nothing is taken out. */
function documentWithout(text: string, forms: readonly string[]): string | null {
  const document: unknown = JSON.parse(text);
  const left = JSON.stringify(jsonWithoutQuotes(document, forms));
  return left === JSON.stringify(document) ? null : left;
}

function inMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
