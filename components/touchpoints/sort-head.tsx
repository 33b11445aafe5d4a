import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import type { TouchpointOrder, TouchpointSort } from '@/lib/touchpoints/schema';
import { nextOrder, sortedBy } from './sort-words';
import classes from './sort-head.module.css';

interface SortHeadProps {
  label: string;
  sort: TouchpointSort;
  order: TouchpointOrder;
  onSort: (order: TouchpointOrder) => void;
}

const SIGNS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconSelector } as const;

/** A column head to sort by. */
export function SortHead({ label, sort, order, onSort }: SortHeadProps) {
  const sorted = sortedBy(sort, order);
  const Sign = SIGNS[sorted];
  return (
    <button
      type="button"
      className={classes['head']}
      data-sorted={sorted !== 'none' || undefined}
      onClick={() => onSort(nextOrder(sort, order))}
    >
      {label}
      <Sign size={14} stroke={2} aria-hidden />
    </button>
  );
}
