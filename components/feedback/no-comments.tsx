import { Button } from '@mantine/core';
import Link from 'next/link';
import { countChoices } from '@/components/filters/filter-words';
import { EmptyState } from '@/components/metrics/empty-state';
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
      <EmptyState
        title="Comments are being read"
        text="They have come in and will be here shortly. Load the page again."
      />
    );
  }
  if (choices?.firstDay === null) {
    return (
      <EmptyState
        title="No comments yet"
        text={
          mayImport
            ? 'Import answers with a column of comments, and what customers say in their own words stands here.'
            : 'Comments come with the answers that an admin of your organisation imports.'
        }
      >
        {mayImport && (
          <Button component={Link} href="/imports" size="sm">
            Import data
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={searchable ? 'No comment matches' : 'There is nothing to search for'}
      text={
        searchable
          ? 'No comment of this period fits all that is chosen and searched for.'
          : `“${query.search}” holds only signs, or words such as “the” that are in every comment.`
      }
    >
      {isNarrowed(query) && (
        <Button size="sm" onClick={onClear}>
          Clear the filters
        </Button>
      )}
    </EmptyState>
  );
}

function isNarrowed(query: FeedbackQuery): boolean {
  const { touchpoint, theme, sentiment, verdict, search } = query;
  const more = [touchpoint, theme, sentiment, verdict].some((choice) => choice.length > 0);
  return more || search !== '' || countChoices(query) > 0;
}
