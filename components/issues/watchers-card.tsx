'use client';

import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { listInWords } from '@/lib/format/list-in-words';
import { unwatchIssue, watchIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Problem } from './field';
import classes from './issue-page.module.css';
import { useIssueChange } from './use-issue-change';

/** Who is told of what happens here. */
export function WatchersCard({ issue }: { issue: IssueDetail }) {
  const { watchers, watching, number } = issue;
  const { send, busy, error } = useIssueChange<object>(
    issue,
    () => (watching ? unwatchIssue(number) : watchIssue(number)),
    { held: false },
  );
  return (
    <section className={classes['card']} aria-labelledby="watchers">
      <h2 id="watchers">Watchers</h2>
      <p>{watchers.length === 0 ? 'Nobody yet.' : listInWords(watchers.map(({ name }) => name))}</p>
      <span>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={watching ? <IconEyeOff size={15} aria-hidden /> : <IconEye size={15} aria-hidden />}
          onClick={() => send({})}
        >
          {watching ? 'Stop watching' : 'Watch'}
        </Button>
      </span>
      <Problem error={error} />
    </section>
  );
}
