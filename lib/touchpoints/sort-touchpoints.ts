import { POINTS_FLOOR, SENTIMENT_FLOOR } from '@/lib/domain/metrics/change';
import { TOUCHPOINT_SORTS, type TouchpointOrder, type TouchpointRow, type TouchpointSort } from './schema';

type Key = string | number | null;

/** Changes of different metrics are put in one row by how many times their practical floor they are. */
const KEYS: Record<TouchpointSort, (row: TouchpointRow, position: number) => Key> = {
  position: (_, position) => position,
  name: ({ name }) => name,
  journey: ({ journeyName }) => journeyName,
  stage: ({ stageName }) => stageName,
  channel: ({ channel }) => channel,
  department: ({ departmentName }) => departmentName,
  importance: ({ importance }) => importance,
  target: ({ target }) => target,
  score: ({ score }) => score.value,
  change: ({ change, primaryMetric }) =>
    change?.by == null ? null : change.by / (primaryMetric === 'sentiment' ? SENTIMENT_FLOOR : POINTS_FLOOR),
  answered: ({ score }) => score.answered,
  interactions: ({ interactions }) => interactions,
  issues: ({ issues }) => issues.open,
};

const collator = new Intl.Collator('en', { numeric: true });

/** Rows in their order on the map, sorted; equal ones keep that order, unknown ones come last either way. */
export function sortTouchpoints(rows: readonly TouchpointRow[], order: TouchpointOrder): TouchpointRow[] {
  const descending = order.startsWith('-');
  const sort = TOUCHPOINT_SORTS.find((word) => order === word || order === `-${word}`) ?? 'position';
  const keyOf = KEYS[sort];
  return rows
    .map((row, position) => ({ row, key: keyOf(row, position) }))
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return (descending ? -1 : 1) * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
