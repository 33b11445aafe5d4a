import { Button } from '@mantine/core';
import Link from 'next/link';
import { EmptyState } from '@/components/metrics/empty-state';

/** There are no personas, and the way to some. */
export function NoPersonas({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="No personas yet"
      text={
        mayImport
          ? 'A journey file names them, with their story and the rule that says who belongs to each.'
          : 'Personas come with the journey file that an admin of your organisation imports.'
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
