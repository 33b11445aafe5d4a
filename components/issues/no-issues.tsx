import { Button } from '@mantine/core';
import { EmptyState } from '@/components/metrics/empty-state';
import type { IssueQuery } from '@/lib/issues/schema';
import { isNarrowed } from './queue-filter';

/** Why the queue is empty, and the way on. */
export function NoIssues({ query, onClear }: { query: IssueQuery; onClear: () => void }) {
  if (isNarrowed(query)) {
    return (
      <EmptyState title="No issue matches" text="No issue fits all that is chosen and searched for.">
        <Button size="sm" onClick={onClear}>
          Clear the filters
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No open issues"
      text="When a touchpoint gets worse by more than chance, Corridor opens an issue here for the department that owns it. Anybody can raise one by hand."
    />
  );
}
