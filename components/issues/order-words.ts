import type { IssueOrder, IssueSort } from '@/lib/issues/schema';

/** What one wants to see first of a column: the worst, the newest, the soonest. */
const DOWN_FIRST: ReadonlySet<IssueSort> = new Set(['severity', 'number', 'raised', 'updated']);

export function sortedBy(sort: IssueSort, order: IssueOrder): 'ascending' | 'descending' | 'none' {
  if (order === sort) return 'ascending';
  return order === `-${sort}` ? 'descending' : 'none';
}

/** What a press on a column head sorts by. */
export function nextOrder(sort: IssueSort, order: IssueOrder): IssueOrder {
  const first: IssueOrder = DOWN_FIRST.has(sort) ? `-${sort}` : sort;
  const second: IssueOrder = DOWN_FIRST.has(sort) ? sort : `-${sort}`;
  return order === first ? second : first;
}

/** For where there are no column heads. */
export const ORDER_CHOICES: readonly { order: IssueOrder; words: string }[] = [
  { order: '-severity', words: 'Most severe first' },
  { order: 'severity', words: 'Least severe first' },
  { order: 'due', words: 'Due first' },
  { order: '-due', words: 'Due last' },
  { order: '-raised', words: 'Newest first' },
  { order: 'raised', words: 'Oldest first' },
  { order: '-updated', words: 'Changed last first' },
  { order: 'updated', words: 'Unchanged for longest first' },
  { order: 'state', words: 'By state' },
  { order: '-state', words: 'By state, furthest first' },
  { order: 'department', words: 'By department' },
  { order: '-department', words: 'By department, Z to A' },
  { order: '-number', words: 'Highest number first' },
  { order: 'number', words: 'Lowest number first' },
];
