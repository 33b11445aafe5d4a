import { Button } from '@mantine/core';
import Link from 'next/link';
import { countChoices } from '@/components/filters/filter-words';
import classes from '@/components/metrics/state.module.css';
import type { FilterChoices } from '@/lib/filters/schema';
import type { TouchpointQuery } from '@/lib/touchpoints/schema';

interface NoTouchpointsProps {
  query: TouchpointQuery;
  choices: FilterChoices | undefined;
  mayImport: boolean;
  onClear: () => void;
}

/** Why the list is empty, and the way on. */
export function NoTouchpoints({ query, choices, mayImport, onClear }: NoTouchpointsProps) {
  const narrowed = countChoices(query) > 0 || query.search !== '' || query.below !== null;
  if (!narrowed && choices?.stages.length === 0) {
    return (
      <div className={classes['state']}>
        <h2 className={classes['title']}>No touchpoints yet</h2>
        <p className={classes['text']}>
          {mayImport
            ? 'A journey file names the journeys, their stages and touchpoints, and who owns them.'
            : 'Touchpoints come with the journey that an admin of your organisation imports.'}
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
  return (
    <div className={classes['state']}>
      <h2 className={classes['title']}>
        {query.below !== null && countChoices(query) === 0 && query.search === ''
          ? 'No touchpoint can be told to be below its target'
          : 'No touchpoint matches'}
      </h2>
      <p className={classes['text']}>Nothing fits all that is chosen and searched for.</p>
      <div className={classes['actions']}>
        <Button size="sm" onClick={onClear}>
          Clear the filters
        </Button>
      </div>
    </div>
  );
}
