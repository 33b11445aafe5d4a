import Link from 'next/link';
import { queryString } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import classes from './pages.module.css';

interface PagesProps {
  /** Where the list is, and what it is of. */
  path: '/admin/customers' | '/imports' | '/jobs' | '/notices' | '/outbox';
  /** What else the address carries. */
  search?: Readonly<Record<string, string>>;
  of: string;
  /** The ways back and on, where the list is not one of time. */
  words?: readonly [back: string, on: string];
  page: number;
  pageSize: number;
  total: number;
}

const BY_TIME = ['Newer', 'Older'] as const;

/** The way to what is older and newer; nothing where all are on one page. */
export function Pages({ path, search, of, words = BY_TIME, page, pageSize, total }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav className={classes['pages']} aria-label={`Pages of ${of}`}>
      {page > 1 && <Link href={hrefOf(path, search, page - 1)}>{words[0]}</Link>}
      <span>
        Page {formatNumber(page)} of {formatNumber(last)}
      </span>
      {page < last && <Link href={hrefOf(path, search, page + 1)}>{words[1]}</Link>}
    </nav>
  );
}

function hrefOf(path: string, search: Readonly<Record<string, string>> | undefined, page: number): string {
  return `${path}${queryString({ ...search, ...(page === 1 ? {} : { page: `${page}` }) })}`;
}
