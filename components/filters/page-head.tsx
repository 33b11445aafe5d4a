import type { ReactNode } from 'react';
import type { AppliedFilter } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import classes from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** Undefined until the figures have come; null where they will not. */
  applied: AppliedFilter | null | undefined;
  /** Whether the page compares periods. */
  compares?: boolean;
  /** The filters. */
  children: ReactNode;
}

/** What the page is about, which days one looks at, and which they are compared with. */
export function PageHead({ title, applied, compares = true, children }: PageHeadProps) {
  return (
    <header className={classes['head']}>
      <h1 className={classes['title']}>{title}</h1>
      <output className={classes['period']}>{wordsOf(applied, compares)}</output>
      {children}
    </header>
  );
}

function wordsOf(applied: AppliedFilter | null | undefined, compares: boolean): string {
  if (applied === undefined) return 'Loading …';
  if (applied === null) return 'No figures';
  if (!compares) return formatPeriod(applied);
  return `${formatPeriod(applied)}, compared with ${formatPeriod(applied.previous)}`;
}
