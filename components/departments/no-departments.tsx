import { Button } from '@mantine/core';
import Link from 'next/link';
import { EmptyState } from '@/components/metrics/empty-state';

/** Why there is nothing to score, and the way on. */
export function NoDepartments({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="No departments yet"
      text={
        mayImport
          ? 'A journey file names the departments and the touchpoints that each of them owns.'
          : 'Departments come with the journey file that an admin of your organisation imports.'
      }
    >
      {mayImport && (
        <Button component={Link} href="/imports/journeys" size="sm">
          Import a journey file
        </Button>
      )}
    </EmptyState>
  );
}
