import { EmptyState } from '@/components/metrics/empty-state';
import type { JourneyMap } from '@/lib/maps/schema';

/** Why there is no map to be seen. */
export function NoStages({ map: { filters, stages } }: { map: JourneyMap }) {
  const narrowed = filters.channel.length + filters.department.length > 0;
  return (
    <EmptyState
      title="No touchpoints to show"
      text={
        narrowed
          ? 'None of this journey’s touchpoints is of the channels and departments that are chosen.'
          : `This journey has ${stages.length === 0 ? 'no stages' : 'stages, but no touchpoints'} yet. A journey file names them; an admin can import one.`
      }
    />
  );
}
