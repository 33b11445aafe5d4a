import type { ReactNode } from 'react';
import classes from './sideways.module.css';

interface SidewaysProps {
  /** What it holds, for those who hear it. */
  label: string;
  children: ReactNode;
}

/** Room for what may be wider than the page; the keyboard reaches it to scroll. A picture of the page takes in all of it. */
export function Sideways({ label, children }: SidewaysProps) {
  const reachable = { role: 'region', 'aria-label': `${label}, scrolls sideways`, tabIndex: 0 };
  return (
    <div {...reachable} className={classes['room']} data-sideways>
      {children}
    </div>
  );
}
