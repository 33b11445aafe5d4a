import type { ReactNode } from 'react';
import classes from './row-actions.module.css';

/** What can be done with a row of a table: buttons that are `subtle` and `compact-sm`. */
export function RowActions({ children }: { children: ReactNode }) {
  return <span className={classes['actions']}>{children}</span>;
}
