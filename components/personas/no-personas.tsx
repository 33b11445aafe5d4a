import { Button } from '@mantine/core';
import Link from 'next/link';
import classes from '@/components/metrics/state.module.css';

/** There are no personas, and the way to some. */
export function NoPersonas({ mayImport }: { mayImport: boolean }) {
  return (
    <div className={classes['state']}>
      <h2 className={classes['title']}>No personas yet</h2>
      <p className={classes['text']}>
        {mayImport
          ? 'A journey file names them, with their story and the rule that says who belongs to each.'
          : 'Personas come with the journey file that an admin of your organisation imports.'}
      </p>
      {mayImport && (
        <div className={classes['actions']}>
          <Button component={Link} href="/imports" size="sm">
            Import data
          </Button>
        </div>
      )}
    </div>
  );
}
