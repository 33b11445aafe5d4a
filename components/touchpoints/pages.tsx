import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatNumber } from '@/lib/format/number';
import classes from './pages.module.css';

interface PagesProps {
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number) => void;
}

/** Which part of a long list one sees, and the way to the others. */
export function Pages({ page, pageSize, total, onChange }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1 && page === 1) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <nav aria-label="Pages" className={classes['pages']}>
      <p className={classes['where']}>
        {from > total
          ? `Nothing on page ${page}`
          : `${formatNumber(from)} to ${formatNumber(Math.min(total, page * pageSize))}`}{' '}
        of {formatNumber(total)}
      </p>
      <Button
        variant="default"
        size="xs"
        disabled={page === 1}
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        onClick={() => onChange(Math.min(last, page - 1))}
      >
        Previous
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={page >= last}
        rightSection={<IconChevronRight size={16} aria-hidden />}
        onClick={() => onChange(page + 1)}
      >
        Next
      </Button>
    </nav>
  );
}
