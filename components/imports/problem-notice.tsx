import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '@/lib/http/client';
import classes from './problem-notice.module.css';

interface ProblemNoticeProps {
  title: string;
  problem: Error;
  onRetry?: () => void;
  children?: ReactNode;
}

/** Why something did not work, in the words of the server, and what to quote when asking for help. Faults stand where they are. */
export function ProblemNotice({ title, problem, onRetry, children }: ProblemNoticeProps) {
  const requestId = problem instanceof ApiProblem && problem.status >= 500 ? problem.requestId : null;
  const faults = problem instanceof ApiProblem ? problem.fields.length : 0;
  // Whatever else is thrown on the way to the server, each browser says in words of its own.
  const said = problem instanceof ApiProblem ? problem.message : 'The server cannot be reached.';
  return (
    <Alert color="red" variant="light" role="alert" title={title} icon={<IconAlertCircle aria-hidden />}>
      <p className={classes['words']}>
        {faults === 0
          ? said
          : `${faults === 1 ? 'One fault stands' : `${faults} faults stand`} beside the text. Nothing was written, and what you typed is still there.`}
      </p>
      {requestId !== null && (
        <p className={classes['words']}>
          If you ask for help, quote the request <code>{requestId}</code>.
        </p>
      )}
      {children}
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
