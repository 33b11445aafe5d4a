import { asc } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { interactions } from '@/db/schema/interactions';
import { operator, type Viewer } from '@/lib/auth/viewer';
import { getImport } from '@/lib/imports/get-import';
import { listRejects } from '@/lib/imports/list-rejects';
import { runImport } from '@/lib/imports/run-import';
import type { ImportView } from '@/lib/imports/schema';
import { startImport } from '@/lib/imports/start-import';
import { temporaryFile } from './temporary-file';

export const NOW = new Date('2026-03-10T10:00:00Z');

/** A survey of the company that `makeCompany` makes; of its four rows, one has no such day and one an answer off the scale. */
export const SURVEY = {
  mapping: {
    shape: 'survey',
    source: { slug: 'passengers', name: 'Passengers' },
    respondent: 'id',
    customer: 'p-{id}',
    date: '2026-02-{day:02}',
    attributes: { city: 'city' },
    columns: [
      { column: 'q1', touchpoint: 'bill', metric: 'csat', missing: [0, 6] },
      { column: 'q2', touchpoint: 'call', metric: 'nps', missing: [11] },
    ],
  },
  head: 'id,day,city,q1,q2',
  file: 'id,day,city,q1,q2\n1,3,Oslo,5,10\n2,4,"Søndre ""Land""\nNorge",6,11\n3,31,Rome,4,3\n4,5,,4,99\n',
};

/** A survey of so many sound rows with two answers each. */
export function longSurvey(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `${n},${(n % 28) + 1},Oslo,${(n % 5) + 1},${n % 11}`);
  return `${SURVEY.head}\n${lines.join('\n')}\n`;
}

export function viewerOn(db: Db, secondsLater = 0): Viewer {
  return operator(db, new Date(NOW.getTime() + secondsLater * 1000));
}

/** Imports a file from beginning to end. */
export async function load(
  db: Db,
  content: string | Uint8Array,
  mapping: object = SURVEY.mapping,
): Promise<ImportView> {
  const path = temporaryFile(content);
  const id = await startImport(viewerOn(db), { path, fileName: 'answers.csv', mapping });
  await runImport(viewerOn(db), { importId: id, path });
  return getImport(viewerOn(db), { id });
}

/** Interactions in the store, by id. */
export function landed(db: Db) {
  return db
    .select({ id: interactions.externalId, csat: interactions.csat, nps: interactions.nps })
    .from(interactions)
    .orderBy(asc(interactions.externalId));
}

/** The download of the rejected rows. */
export async function rejectsOf(db: Db, id: number): Promise<string> {
  const { pieces } = await listRejects(viewerOn(db), { id });
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
