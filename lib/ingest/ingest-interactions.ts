import type { Db } from '@/db/client';
import { claimKeys } from '@/db/queries/claim-keys';
import { ensurePartitions } from '@/db/queries/ensure-partitions';
import { lockForIngest } from '@/db/queries/ingest-lock';
import { createStaging, stageRows, writeStaged, type StagedRow } from '@/db/queries/ingest-staging';
import { readKeptDays, type KeptDays } from '@/db/queries/kept-days';
import { readMergedHomes } from '@/db/queries/merged-touchpoints';
import { moveTallies } from '@/db/queries/move-tallies';
import { settleRepeats } from '@/db/queries/settle-repeats';
import { verdictOfInteraction } from '@/lib/domain/verdict';
import { DomainError } from '@/lib/errors';
import { faultOf } from './check-row';
import { resolveCustomers, type ResolvedCustomers } from './resolve-customers';
import { resolveNames, type Names } from './resolve-names';
import type { Answers, IngestCounts, IngestRow, Rejection } from './row';

export interface IngestTarget {
  sourceId: number;
  /** Null: not part of an import that could be undone. */
  importId: number | null;
}

/**
 * Writes one batch (some thousands of rows) and moves the tallies with it, in one transaction. Idempotent on (source, external id): a known row
 * changes nothing, a changed one moves the tallies by the difference. Safe with several writers at once. Rows that cannot be used are returned
 * with the reason; all others are written. Throws only what the driver throws, and then nothing is written.
 */
export async function ingestInteractions(
  db: Db,
  { sourceId, importId }: IngestTarget,
  rows: readonly IngestRow[],
): Promise<IngestCounts> {
  const [names, days] = await Promise.all([resolveNames(db, rows), readKeptDays(db)]);
  const { usable, rejections } = sortOut(rows, names, days);
  const { kept, repeated, revised } = lastOfEach(usable);
  const counts = {
    inserted: 0,
    corrected: revised,
    unchanged: repeated,
    customersCreated: 0,
    customersChanged: 0,
  };
  if (kept.length === 0) return { ...counts, rejections };
  await ensurePartitions(
    db,
    kept.map((row) => row.occurredAt),
  );
  const done = await db.transaction(async (tx) => {
    await lockForIngest(tx);
    const { timezone, keptFrom } = await readKeptDays(tx);
    // Since the rows were looked at; what was dropped must not be counted twice.
    if (keptFrom !== days.keptFrom) {
      throw new DomainError('conflict', 'Old contacts were dropped meanwhile. Send the file again.');
    }
    // Only now: whoever merges touchpoints waits until we have written.
    const homes = await readMergedHomes(tx);
    const { customers, created, changed } = await resolveCustomers(tx, importId, kept, names);
    await createStaging(tx);
    await stageRows(
      tx,
      { importId, timezone },
      kept.map((row) => toStagedRow(row, { names, customers, homes })),
    );
    const inserted = await claimKeys(tx, sourceId);
    const known =
      inserted === kept.length
        ? { corrected: 0, unchanged: 0 }
        : await settleRepeats(tx, { sourceId, importId, timezone });
    await writeStaged(tx, sourceId);
    await moveTallies(tx, { signed: known.corrected > 0 });
    return { inserted, ...known, created, changed };
  });
  return {
    inserted: done.inserted,
    corrected: counts.corrected + done.corrected,
    unchanged: counts.unchanged + done.unchanged,
    customersCreated: done.created,
    customersChanged: done.changed,
    rejections,
  };
}

/** Nine decimals are kept: far below any difference that matters, and no square of them underflows. */
function rounded({ csat, nps, ces, expectation, reality, sentiment }: Answers) {
  return {
    csat: round(csat),
    nps: round(nps),
    ces: round(ces),
    expectation: round(expectation),
    reality: round(reality),
    sentiment: round(sentiment),
  };
}

const round = (answer: number | undefined) => (answer === undefined ? null : Math.round(answer * 1e9) / 1e9);

function sortOut(rows: readonly IngestRow[], names: Names, { keptFrom, since }: KeptDays) {
  const kept = since === null ? null : new Date(since);
  const usable: IngestRow[] = [];
  const rejections: Rejection[] = [];
  for (const row of rows) {
    const reason =
      faultOf(row, names) ??
      (kept !== null && row.occurredAt < kept ? `Contacts before ${keptFrom} are no longer kept` : null);
    if (reason === null) usable.push(row);
    else rejections.push({ line: row.line, reason });
  }
  return { usable, rejections };
}

/** Where a batch names an interaction twice the later row stands; the earlier counts as repeated or, if it differs, as revised. */
function lastOfEach(rows: readonly IngestRow[]) {
  const last = new Map<string, IngestRow>();
  let repeated = 0;
  let revised = 0;
  for (const row of rows) {
    const earlier = last.get(row.externalId);
    if (earlier !== undefined) {
      if (contentOf(earlier) === contentOf(row)) repeated += 1;
      else revised += 1;
    }
    last.set(row.externalId, row);
  }
  return { kept: [...last.values()], repeated, revised };
}

const contentOf = ({ line: _line, sequence: _sequence, ...content }: IngestRow) => JSON.stringify(content);

interface Known extends Pick<ResolvedCustomers, 'customers'> {
  names: Names;
  homes: ReadonlyMap<number, number>;
}

function toStagedRow(row: IngestRow, { names, customers, homes }: Known): StagedRow {
  const customer = customers.get(row.customer);
  const touchpoint = names.touchpoints.get(row.touchpoint);
  if (customer === undefined || touchpoint === undefined)
    throw new Error('A row was staged before its names were resolved');
  const answers = rounded(row.answers);
  const given = row.persona === undefined ? undefined : names.personas.get(row.persona);
  return {
    externalId: row.externalId,
    occurredAt: row.occurredAt,
    customerId: customer.id,
    touchpointId: homes.get(touchpoint.id) ?? touchpoint.id,
    toldTouchpointId: homes.has(touchpoint.id) ? touchpoint.id : null,
    personaId: given ?? customer.persona_id,
    personaGiven: given !== undefined,
    partnerId:
      (row.partner === undefined ? undefined : names.partners.get(row.partner)) ?? touchpoint.partnerId,
    sequence: row.sequence ?? 0,
    verdict: verdictOfInteraction(answers),
    ...answers,
    comment: row.comment,
    reason: row.reason,
    raw: row.raw,
  };
}
