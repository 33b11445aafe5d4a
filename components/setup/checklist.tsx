'use client';

import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { TextLink } from '@/components/imports/text-link';
import { checklistOptions, dismissChecklist } from '@/lib/setup/client';
import type { FirstStep } from '@/lib/setup/schema';
import classes from './setup.module.css';

/** What each step is, and where it is taken. */
const STEPS: Readonly<Record<FirstStep, { words: string; href: string }>> = {
  organisation: { words: 'Name your organisation', href: '/admin/settings' },
  journey: { words: 'Lay out a journey', href: '/admin/journeys' },
  import: { words: 'Import a first survey or list of contacts', href: '/imports/new' },
  people: { words: 'Invite the people who own the touchpoints', href: '/admin/users' },
  issue: { words: 'See a first issue, found or raised', href: '/issues' },
  fix: { words: 'Have a first fix verified by what customers say', href: '/issues' },
};

/** The way from an empty store to the first verified fix; for admins, until then or until it is put away. */
export function Checklist() {
  const { data } = useQuery(checklistOptions());
  const client = useQueryClient();
  const { busy, problem, run } = useDeed();
  if (data?.shown !== true) return null;
  const done = data.steps.filter((one) => one.done).length;
  const putAway = async () => {
    await dismissChecklist();
    await client.invalidateQueries({ queryKey: checklistOptions().queryKey });
  };
  return (
    <section className={classes['checklist']} aria-label="First steps">
      <div className={classes['head']}>
        <h2>
          First steps: {done} of {data.steps.length}
        </h2>
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => run(putAway)}>
          Put this away
        </Button>
      </div>
      <Problem words={problem} />
      <ol className={classes['steps']}>
        {data.steps.map(({ step, done: isDone }) => {
          const { words, href } = STEPS[step];
          return (
            <li key={step}>
              {isDone ? (
                <IconCircleCheck size={20} aria-hidden className={classes['done']} />
              ) : (
                <IconCircle size={20} aria-hidden className={classes['open']} />
              )}
              <span>
                {isDone ? words : <TextLink href={href}>{words}</TextLink>}
                <span className={classes['hidden']}>{isDone ? ' (done)' : ' (to do)'}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
