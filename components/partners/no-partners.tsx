import { Button } from '@mantine/core';
import Link from 'next/link';
import { EmptyState } from '@/components/metrics/empty-state';

/** Why there is nobody to rank, and the way on. */
export function NoPartners({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="No partners yet"
      text={`Partners are the companies that meet your customers on your behalf: dealers, couriers, agents. ${
        mayImport
          ? 'A journey file names them; interactions say which one was met.'
          : 'They come with the journey file that an admin of your organisation imports.'
      }`}
    >
      {mayImport && (
        <Button component={Link} href="/imports/journeys" size="sm">
          Import a journey file
        </Button>
      )}
    </EmptyState>
  );
}
