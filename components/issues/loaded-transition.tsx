'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import { STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import { issueOptions } from '@/lib/issues/detail-client';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Problem } from './field';
import { TransitionDialog, type AskingTransition } from './transition-dialog';

interface LoadedTransitionProps {
  number: number;
  name: AskingTransition;
  onClose: () => void;
}

/** The same from a list, which knows the issue by its number alone. */
export function LoadedTransition({ number, name, onClose }: LoadedTransitionProps) {
  const { data, error } = useQuery(issueOptions(number));
  if (data !== undefined && mayTry(data.may.transitions, name)) {
    return <TransitionDialog issue={data} name={name} onClose={onClose} />;
  }
  return (
    <Dialog title={`Issue #${number}`} verb={null} onClose={onClose}>
      <Problem error={error} />
      {data === undefined && error === null && <Skeleton height={120} />}
      {data !== undefined && (
        <p className={dialog['text']}>
          {data.may.work
            ? `This cannot be done with an issue that is ${STATE_WORDS[data.state].toLowerCase()}.`
            : `${data.department.name} owns this issue: people of that department and admins can do this.`}
        </p>
      )}
    </Dialog>
  );
}

function mayTry(transitions: readonly TransitionName[], name: TransitionName): boolean {
  return transitions.includes(name);
}
