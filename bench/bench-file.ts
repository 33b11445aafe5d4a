import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { benchRow } from './company';

/** Reads what `writeBenchFile` writes. */
export const BENCH_MAPPING = {
  shape: 'interactions',
  source: { slug: 'bench-file', name: 'Bench file' },
  id: 'id',
  customer: 'customer',
  date: 'date',
  touchpoint: 'touchpoint',
  persona: 'persona',
  partner: 'partner',
  comment: 'comment',
  answers: {
    csat: { column: 'csat' },
    nps: { column: 'nps' },
    ces: { column: 'ces' },
    expectation: { column: 'expectation' },
    reality: { column: 'reality' },
  },
};

const HEAD = 'id,customer,date,touchpoint,persona,partner,csat,nps,ces,expectation,reality,comment\n';
const CHUNK = 10_000;

/** Writes a CSV of `rows` bench rows, each comment filled up to `commentLength`; 0 leaves it as it is. */
export async function writeBenchFile(
  path: string,
  { rows, until, commentLength = 0 }: { rows: number; until: number; commentLength?: number },
): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEAD);
  for (let from = 0; from < rows; from += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, index) =>
      csvLine(from + index, rows, until, commentLength),
    );
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function csvLine(index: number, size: number, until: number, commentLength: number): string {
  const { externalId, customer, occurredAt, touchpoint, persona, partner, answers, comment } = benchRow(
    index,
    size,
    until,
  );
  const { csat, nps, ces, expectation, reality } = answers;
  const words =
    commentLength > 0
      ? `"${(comment ?? 'Quick, and friendly too. ').padEnd(commentLength, 'and so on, ')}"`
      : (comment ?? '');
  return `${[externalId, customer, occurredAt.toISOString(), touchpoint, persona, partner, csat, nps, ces, expectation, reality, words].join(',')}\n`;
}
