import { VolumeTile } from '@/components/metrics/volume-tile';
import { narrowedTo, queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Filter } from '@/lib/filters/schema';
import { pressingWords } from '@/lib/format/issues';
import { formatNumber } from '@/lib/format/number';
import type { Overview } from '@/lib/overview/schema';

interface IssueTilesProps {
  issues: Overview['issues'];
  filter: Filter;
}

/** How much is open and how much of it late: counts of now, compared with nothing. */
export function IssueTiles({ issues, filter }: IssueTilesProps) {
  const { open, overdue, verifying, openAt } = issues;
  const queue = { department: filter.department, ...narrowedTo(filter, openAt) };
  return (
    <>
      <VolumeTile
        {...ISSUE_FIGURES.open}
        volume={{ value: open, previous: null }}
        pending={false}
        basis={
          open === 0 ? 'nothing to do' : `${pressingWords(issues)}, ${formatNumber(verifying)} verifying`
        }
        behind={{ href: queueHref(queue), label: 'The queue of open issues' }}
      />
      <VolumeTile
        {...ISSUE_FIGURES.overdue}
        volume={{ value: overdue, previous: null }}
        pending={false}
        basis={`of ${formatNumber(open)} open`}
        behind={{ href: queueHref({ ...queue, due: 'overdue' }), label: 'The queue of overdue issues' }}
      />
    </>
  );
}
