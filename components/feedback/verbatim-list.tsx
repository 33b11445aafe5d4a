import type { Verbatim } from '@/lib/feedback/schema';
import { VerbatimCard } from './verbatim-card';
import classes from './verbatim-list.module.css';

interface VerbatimListProps {
  rows: readonly Verbatim[];
  /** ISO 4217. */
  currency: string;
  /** Where a theme leads; to all comments that speak of it unless told. */
  themeHref?: (slug: string) => string;
}

/** What customers said, in their own words. */
export function VerbatimList({ rows, currency, themeHref = themeOf }: VerbatimListProps) {
  return (
    <ul className={classes['list']} aria-label="Comments">
      {rows.map((verbatim) => (
        <li key={verbatim.id}>
          <VerbatimCard verbatim={verbatim} currency={currency} themeHref={themeHref} />
        </li>
      ))}
    </ul>
  );
}

function themeOf(slug: string): string {
  return `/feedback?theme=${slug}`;
}
