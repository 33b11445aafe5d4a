import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { ApiProblem } from '@/lib/http/client';
import classes from './state.module.css';

interface LoadFailedProps {
  error: Error;
  onRetry: () => void;
  /** Offered where the filter is what was refused. */
  onClear?: () => void;
}

/** Figures that could not be loaded, why, and a way on. */
export function LoadFailed({ error, onRetry, onClear }: LoadFailedProps) {
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <div role="alert" className={classes['state']}>
      <h2 className={classes['title']}>The figures could not be loaded</h2>
      <p className={classes['text']}>
        {error instanceof ApiProblem ? error.message : 'The server could not be reached.'}
      </p>
      <p className={classes['actions']}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={onRetry}
        >
          Try again
        </Button>
        {refused && onClear !== undefined && (
          <Button size="sm" variant="subtle" onClick={onClear}>
            Clear the filters
          </Button>
        )}
      </p>
      {requestId !== null && (
        <p className={classes['text']}>
          If you ask for help, quote the request <code>{requestId}</code>.
        </p>
      )}
    </div>
  );
}
