import { Button } from '@mantine/core';
import Link from 'next/link';
import classes from '@/components/metrics/state.module.css';

/** Why there is nobody to rank, and the way on. */
export function NoPartners({ mayImport }: { mayImport: boolean }) {
  return (
    <section aria-label="No partners yet" className={classes['state']}>
      <h2 className={classes['title']}>No partners yet</h2>
      <p className={classes['text']}>
        Partners are the companies that meet your customers on your behalf: dealers, couriers, agents.{' '}
        {mayImport
          ? 'A journey file names them; interactions say which one was met.'
          : 'They come with the journey file that an admin of your organisation imports.'}
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
