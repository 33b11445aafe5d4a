import Link from 'next/link';
import type { OpenIssues } from '@/lib/domain/issues/tally';
import { countIssues, pressingWords } from '@/lib/format/issues';
import classes from './open-count.module.css';

/** '2 open issues, worst high', with the way to them. */
export function OpenLine({ issues, href }: { issues: OpenIssues; href: string }) {
  const words = countIssues(issues.open);
  const pressing = pressingWords(issues);
  return (
    <p className={classes['line']}>
      {pressing === null ? (
        words
      ) : (
        <>
          <Link href={href} prefetch={false}>
            {words}
          </Link>
          , {pressing}
        </>
      )}
    </p>
  );
}
