import { Button } from '@mantine/core';
import Link from 'next/link';
import { EmptyState } from '@/components/metrics/empty-state';

/** Before anybody has told what journeys there are. */
export function NoJourneys({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="No journeys yet"
      text={
        mayImport
          ? 'A journey file names the journeys, their stages and touchpoints, and who owns them.'
          : 'An admin can import a journey file, which names the journeys, their stages and touchpoints.'
      }
    >
      {mayImport && (
        <Button component={Link} href="/imports/journeys" size="sm" variant="default">
          Import a journey file
        </Button>
      )}
    </EmptyState>
  );
}
