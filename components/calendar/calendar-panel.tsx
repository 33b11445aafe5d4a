'use client';

import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadFailed } from '@/components/metrics/load-failed';
import { calendarOptions } from '@/lib/calendars/client';
import type { CalendarView } from '@/lib/calendars/schema';
import { ApiProblem } from '@/lib/http/client';
import classes from './calendar.module.css';
import { DuePreview } from './due-preview';
import { HolidaysSection } from './holidays-section';
import { draftOf, readDraft } from './hours-draft';
import { HoursSection } from './hours-section';
import { hoursOf, TargetsSection } from './targets-section';

/** The hours in which deadlines run, and how long each severity is given. */
export function CalendarPanel() {
  const { data, error, refetch } = useQuery(calendarOptions());
  if (data === undefined) {
    return error === null ? (
      <Skeleton height={480} aria-hidden />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  return <Loaded calendar={data} />;
}

/** What is typed stays when somebody else’s change comes in: the next attempt is made on the newer version. */
function Loaded({ calendar }: { calendar: CalendarView }) {
  const client = useQueryClient();
  const [hours, setHours] = useState(() => draftOf(calendar.week));
  const [targets, setTargets] = useState(() => ({
    critical: `${calendar.targets.critical}`,
    high: `${calendar.targets.high}`,
    medium: `${calendar.targets.medium}`,
    low: `${calendar.targets.low}`,
  }));
  const [said, setSaid] = useState('');
  const changes = {
    onChanged: (changed: CalendarView, words: string) => {
      client.setQueryData(calendarOptions().queryKey, changed);
      setSaid(words);
    },
    onFailed: (error: Error) => {
      setSaid('');
      if (error instanceof ApiProblem && error.status === 409)
        void client.invalidateQueries({ queryKey: calendarOptions().queryKey });
    },
  };
  const { week, faults } = readDraft(hours);
  return (
    <div className={classes['panel']}>
      <output className={classes['said']}>{said}</output>
      <HoursSection calendar={calendar} draft={hours} onDraft={setHours} {...changes} />
      <HolidaysSection calendar={calendar} {...changes} />
      <TargetsSection version={calendar.version} draft={targets} onDraft={setTargets} {...changes} />
      <DuePreview calendar={calendar} week={faults.size === 0 ? week : null} targets={hoursOf(targets)} />
    </div>
  );
}
