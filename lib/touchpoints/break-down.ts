import type { CellTally } from '@/db/queries/tally-cells';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { rankShares } from '@/lib/domain/rank-shares';
import type { Share } from '@/lib/domain/statistics/wilson';
import { withheldCells } from '@/lib/domain/suppress-cells';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { MetricKey } from '@/lib/domain/vocabulary';
import type { Breakdown, BreakdownCell } from './detail-schema';

interface CellName {
  id: number | null;
  slug: string;
  name: string;
}

/** The primary metric by persona or partner, those that had a contact, small cells withheld and the others ranked by shrunk shares. */
export function breakDown(
  primary: MetricKey,
  tallies: readonly CellTally[],
  names: readonly CellName[],
): Breakdown {
  const found = new Map(tallies.map(({ id, tally }) => [id, tally]));
  const met = names.filter(({ id }) => found.has(id));
  const tallyOf = ({ id }: CellName) => found.get(id) ?? emptyTally;
  const readings = met.map((name) => answerMetrics[primary].read(tallyOf(name)));
  const withheld = withheldCells(readings.map(({ answered }) => answered));
  const shares = met.map((name, index) =>
    withheld.has(index) ? { count: 0, total: 0 } : shareOf(primary, tallyOf(name)),
  );
  const ranks = rankShares(shares);
  const cells = met.map((cell, index): BreakdownCell => {
    const { slug, name } = cell;
    if (withheld.has(index))
      return { slug, name, withheld: true, interactions: null, reading: null, rank: null };
    const { interactions } = tallyOf(cell);
    const reading = readings[index] ?? null;
    return { slug, name, withheld: false, interactions, reading, rank: ranks[index] ?? null };
  });
  return {
    ranked: primary === 'csat' || primary === 'ces' ? 'primary' : 'good',
    cells: cells.toSorted((a, b) => (b.rank?.value ?? -1) - (a.rank?.value ?? -1)),
  };
}

function shareOf(primary: MetricKey, tally: Tally): Share {
  if (primary === 'csat') return { count: tally.csatGood, total: tally.csatCount };
  if (primary === 'ces') return { count: tally.cesGood, total: tally.cesCount };
  return { count: tally.good, total: tally.good + tally.ok + tally.bad };
}
