'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { requestJob } from '@/lib/jobs/client';
import { JOB_NAMES, JOB_WORDS, type JobName } from '@/lib/jobs/schema';
import classes from './jobs-list.module.css';

/** Asks for a job by hand. They run by themselves after every import and every night, so this is seldom needed. */
export function RunNow() {
  const id = useId();
  const [name, setName] = useState<JobName>(JOB_NAMES[0]);
  const queries = useQueryClient();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: requestJob,
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <div className={classes['run']}>
      <label className={classes['choice']} htmlFor={id}>
        Job
      </label>
      <select
        className={classes['select']}
        id={id}
        value={name}
        onChange={({ currentTarget }) =>
          setName(JOB_NAMES.find((one) => one === currentTarget.value) ?? JOB_NAMES[0])
        }
      >
        {JOB_NAMES.map((value) => (
          <option key={value} value={value}>
            {JOB_WORDS[value]}
          </option>
        ))}
      </select>
      <Button variant="default" loading={isPending} onClick={() => mutate(name)}>
        Run now
      </Button>
      <output className={classes['said']}>{said(data, error)}</output>
    </div>
  );
}

function said(asked: boolean | undefined, error: Error | null): string {
  if (error !== null) return error.message;
  if (asked === undefined) return '';
  return asked ? 'It waits its turn now.' : 'The same job waits its turn already.';
}
