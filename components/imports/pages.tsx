import Link from 'next/link';
import { formatNumber } from '@/lib/format/number';
import classes from './pages.module.css';

interface PagesProps {
  page: number;
  pageSize: number;
  total: number;
}

/** The way to older and newer imports; nothing where all are on one page. */
export function Pages({ page, pageSize, total }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav className={classes['pages']} aria-label="Pages of imports">
      {page > 1 && <Link href={hrefOf(page - 1)}>Newer</Link>}
      <span>
        Page {formatNumber(page)} of {formatNumber(last)}
      </span>
      {page < last && <Link href={hrefOf(page + 1)}>Older</Link>}
    </nav>
  );
}

function hrefOf(page: number): string {
  return page === 1 ? '/imports' : `/imports?page=${page}`;
}
