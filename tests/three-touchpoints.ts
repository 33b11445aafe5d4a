import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import type { IngestRow } from '@/lib/ingest/row';
import { makeCompany } from './factories';
import { makeRows } from './ingested';

export const NOW = new Date('2026-04-15T10:00:00Z');
/** Two months, so that contacts lie in two partitions. */
const MARCH = new Date('2026-03-10T10:00:00Z');
export const APRIL = new Date('2026-04-10T10:00:00Z');

/** The company with contacts at the bill (3), the call (4 and 5) and the shop (2), and what writes more. */
export async function makeThreeTouchpoints(db: Db) {
  const { source, points, department } = await makeCompany(db);
  const ids = new Map(points.map(({ slug, id }) => [slug, id]));
  const ingest = (rows: IngestRow[], importId: number | null = null) =>
    ingestInteractions(db, { sourceId: source.id, importId }, rows);
  await ingest([
    ...makeRows(3, { occurredAt: MARCH, answers: { csat: 5 }, comment: 'Clear.' }),
    ...makeRows(4, {
      occurredAt: MARCH,
      touchpoint: 'call',
      answers: { csat: 2, nps: 3 },
      partner: 'dealer',
      persona: 'students',
    }),
    ...makeRows(5, { occurredAt: APRIL, touchpoint: 'call', answers: { csat: 0.1 + 3.2 }, comment: 'Slow.' }),
    ...makeRows(2, { occurredAt: APRIL, touchpoint: 'shop' }),
  ]);
  return { viewer: operator(db, NOW), ids, ingest, source, department };
}
