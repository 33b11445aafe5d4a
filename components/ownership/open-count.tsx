import Link from 'next/link';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import { pressingWords } from '@/lib/format/issues';
import { formatNumber } from '@/lib/format/number';
import classes from './open-count.module.css';

interface OpenCountProps {
  issues: OpenIssues;
  href: string;
  /** Of whom or what, for those who hear it: 'Logistics'. */
  of: string;
}

/** How many issues are open, with the way to them, and how pressing they are. */
export function OpenCount({ issues, href, of }: OpenCountProps) {
  if (issues.open === 0) return '0';
  return (
    <>
      <CountLink count={issues.open} href={href} label={`${issues.open} open issues of ${of}`} />
      <span className={classes['under']}>{pressingWords(issues)}</span>
    </>
  );
}

/** A count with the list behind it; none has no list. */
export function CountLink({ count, href, label }: { count: number; href: string; label: string }) {
  if (count === 0) return '0';
  return (
    <Link href={href} prefetch={false} aria-label={label}>
      {formatNumber(count)}
    </Link>
  );
}
