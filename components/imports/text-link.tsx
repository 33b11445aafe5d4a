import Link from 'next/link';
import type { ComponentProps } from 'react';
import classes from './text-link.module.css';

/** A link among words. */
export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} className={classes['link']} />;
}
