import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import classes from '@/components/touchpoints/sort-head.module.css';
import type { IssueOrder, IssueSort } from '@/lib/issues/schema';
import { nextOrder, sortedBy } from './order-words';

interface OrderHeadProps {
  label: string;
  sort: IssueSort;
  order: IssueOrder;
  onSort: (order: IssueOrder) => void;
}

const SIGNS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconSelector } as const;

/** A column head of the queue to sort by. */
export function OrderHead({ label, sort, order, onSort }: OrderHeadProps) {
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
