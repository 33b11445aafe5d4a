import { Button } from '@mantine/core';
import Link from 'next/link';
import { countChoices } from '@/components/filters/filter-words';
import { EmptyState } from '@/components/metrics/empty-state';
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
      <EmptyState
        title="No touchpoints yet"
        text={
          mayImport
            ? 'A journey file names the journeys, their stages and touchpoints, and who owns them.'
            : 'Touchpoints come with the journey that an admin of your organisation imports.'
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
      title={
        query.below !== null && countChoices(query) === 0 && query.search === ''
          ? 'No touchpoint can be told to be below its target'
          : 'No touchpoint matches'
      }
      text="Nothing fits all that is chosen and searched for."
    >
      <Button size="sm" onClick={onClear}>
        Clear the filters
      </Button>
    </EmptyState>
  );
}
