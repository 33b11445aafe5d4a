import { Children, type ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  title: string;
  text: ReactNode;
  /** Ways on. */
  children?: ReactNode;
}

/** Why there is nothing to see, and the way to where there is. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section className={classes['state']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{text}</p>
      {Children.toArray(children).length > 0 && <div className={classes['actions']}>{children}</div>}
    </section>
  );
}
