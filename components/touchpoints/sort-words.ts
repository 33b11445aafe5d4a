import type { TouchpointOrder, TouchpointSort } from '@/lib/touchpoints/schema';

/** The orders that a small screen offers, which has no column heads. */
export const SORT_CHOICES: readonly { order: TouchpointOrder; words: string }[] = [
  { order: 'position', words: 'Order of the journey' },
  { order: 'score', words: 'Lowest score' },
  { order: '-score', words: 'Highest score' },
  { order: 'change', words: 'Largest fall' },
  { order: '-change', words: 'Largest rise' },
  { order: '-answered', words: 'Most answers' },
  { order: '-interactions', words: 'Most contacts' },
  { order: '-issues', words: 'Most open issues' },
  { order: '-importance', words: 'Most important' },
  { order: 'name', words: 'Name' },
  { order: 'department', words: 'Owner' },
  { order: 'channel', words: 'Channel' },
];

export function sortedBy(sort: TouchpointSort, order: TouchpointOrder): 'ascending' | 'descending' | 'none' {
  if (order === sort) return 'ascending';
  return order === `-${sort}` ? 'descending' : 'none';
}

/** Pressing a head sorts up, then down, then puts back the order of the journey. */
export function nextOrder(sort: TouchpointSort, order: TouchpointOrder): TouchpointOrder {
  if (order === sort) return `-${sort}`;
  return order === `-${sort}` ? 'position' : sort;
}
