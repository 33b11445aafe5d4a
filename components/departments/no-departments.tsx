import { Button } from '@mantine/core';
import Link from 'next/link';
import classes from '@/components/metrics/state.module.css';

/** Why there is nothing to score, and the way on. */
export function NoDepartments({ mayImport }: { mayImport: boolean }) {
  return (
    <section aria-label="No departments yet" className={classes['state']}>
      <h2 className={classes['title']}>No departments yet</h2>
      <p className={classes['text']}>
        {mayImport
          ? 'A journey file names the departments and the touchpoints that each of them owns.'
          : 'Departments come with the journey file that an admin of your organisation imports.'}
      </p>
      {mayImport && (
        <div className={classes['actions']}>
          <Button component={Link} href="/imports/journeys" size="sm">
            Import a journey file
          </Button>
        </div>
      )}
    </section>
  );
}
