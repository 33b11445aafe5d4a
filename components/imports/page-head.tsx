import type { ReactNode } from 'react';
import classes from './page-head.module.css';
import { TextLink } from './text-link';

interface PageHeadProps {
  title: string;
  /** The page above this one. */
  up?: { href: string; label: string };
  /** What one can do from here. */
  children?: ReactNode;
}

export function PageHead({ title, up, children }: PageHeadProps) {
  return (
    <header className={classes['head']}>
      <div>
        {up && <TextLink href={up.href}>{up.label}</TextLink>}
        <h1 className={classes['title']}>{title}</h1>
      </div>
      {children !== undefined && <div className={classes['ways']}>{children}</div>}
    </header>
  );
}
