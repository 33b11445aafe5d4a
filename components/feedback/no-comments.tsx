import { Button } from '@mantine/core';
import Link from 'next/link';
import { countChoices } from '@/components/filters/filter-words';
import classes from '@/components/metrics/state.module.css';
import type { FeedbackQuery } from '@/lib/feedback/schema';
import type { FilterChoices } from '@/lib/filters/schema';

interface NoCommentsProps {
  query: FeedbackQuery;
  searchable: boolean;
  upToDate: boolean;
  choices: FilterChoices | undefined;
  mayImport: boolean;
  onClear: () => void;
}

/** Why the list is empty, and the way on. */
export function NoComments({ query, searchable, upToDate, choices, mayImport, onClear }: NoCommentsProps) {
  if (!upToDate && !isNarrowed(query)) {
    return (
      <div className={classes['state']}>
        <h2 className={classes['title']}>Comments are being read</h2>
        <p className={classes['text']}>They have come in and will be here shortly. Load the page again.</p>
      </div>
    );
  }
  if (choices?.firstDay === null) {
    return (
      <div className={classes['state']}>
        <h2 className={classes['title']}>No comments yet</h2>
        <p className={classes['text']}>
          {mayImport
            ? 'Import answers with a column of comments, and what customers say in their own words stands here.'
            : 'Comments come with the answers that an admin of your organisation imports.'}
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
        {searchable ? 'No comment matches' : 'There is nothing to search for'}
      </h2>
      <p className={classes['text']}>
        {searchable
          ? 'No comment of this period fits all that is chosen and searched for.'
          : `“${query.search}” holds only signs, or words such as “the” that are in every comment.`}
      </p>
      {isNarrowed(query) && (
        <div className={classes['actions']}>
          <Button size="sm" onClick={onClear}>
            Clear the filters
          </Button>
        </div>
      )}
    </div>
  );
}

function isNarrowed(query: FeedbackQuery): boolean {
  const { touchpoint, theme, sentiment, verdict, search } = query;
  const more = [touchpoint, theme, sentiment, verdict].some((choice) => choice.length > 0);
  return more || search !== '' || countChoices(query) > 0;
}
