import { Button } from '@mantine/core';
import Link from 'next/link';
import classes from '@/components/metrics/state.module.css';

/** Before anybody has told what journeys there are. */
export function NoJourneys({ mayImport }: { mayImport: boolean }) {
  return (
    <div className={classes['state']}>
      <h2 className={classes['title']}>No journeys yet</h2>
      <p className={classes['text']}>
        {mayImport
          ? 'A journey file names the journeys, their stages and touchpoints, and who owns them.'
          : 'An admin can import a journey file, which names the journeys, their stages and touchpoints.'}
      </p>
      {mayImport && (
        <p className={classes['actions']}>
          <Button component={Link} href="/imports/journeys" size="sm" variant="default">
            Import a journey file
          </Button>
        </p>
      )}
    </div>
  );
}
