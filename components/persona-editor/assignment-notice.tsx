'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { JobState } from '@/components/jobs/job-state';
import { LocalTime } from '@/components/imports/local-time';
import { Progress } from '@/components/imports/progress';
import { TextLink } from '@/components/imports/text-link';
import { assignmentOptions, EDITOR_KEY } from '@/lib/persona-editor/client';
import classes from './editor.module.css';

const STEP_WORDS: Readonly<Record<string, string>> = {
  deciding: 'Deciding who belongs where',
  contacts: 'Moving contacts with their customers, month by month',
  tallies: 'Moving the figures',
};

/** How far customers are on their way to the personas that were saved. */
export function AssignmentNotice() {
  const { data } = useQuery(assignmentOptions());
  const client = useQueryClient();
  const job = data?.job ?? null;
  const ended = job?.endedAt ?? null;
  useEffect(() => {
    // Customers have moved: sizes and figures are others now.
    if (ended !== null) void client.invalidateQueries({ queryKey: [...EDITOR_KEY, 'set'] });
  }, [ended, client]);
  if (job === null) return null;
  if (job.state === 'running' && job.progress !== null) {
    const { done, total, words } = job.progress;
    return (
      <Progress
        label="Assigning customers anew"
        share={total === 0 ? null : done / total}
        detail={STEP_WORDS[words] ?? words}
      />
    );
  }
  return (
    <p className={classes['assignment']}>
      Customers were last assigned: <JobState {...job} />
      {ended !== null && (
        <span className={classes['quiet']}>
          <LocalTime instant={ended} />
        </span>
      )}
      {job.state === 'failed' && <TextLink href="/jobs">See why</TextLink>}
    </p>
  );
}
