import { Frame } from '@/components/charts/frame';
import { FixesHere } from '@/components/verification/fixes-here';
import { departmentExportHref, departmentsExportHref } from '@/lib/departments/client';
import type { DepartmentDetail } from '@/lib/departments/schema';
import { PERCEPTION_RULE } from '@/lib/domain/metrics/perception-gap';
import type { Filter } from '@/lib/filters/schema';
import classes from './departments.module.css';
import { HandOffTable } from './hand-off-table';
import { OwnedTouchpointTable } from './owned-touchpoint-table';
import { IssueTable } from './issue-table';
import { PerceptionTable } from './perception-table';
import { QueueSection } from './queue-section';
import { ScorecardTiles } from './scorecard-tiles';
import { TrendTable } from './trend-table';
import { UtilisationSection } from './utilisation-section';

/** Everything on a department's scorecard. */
export function DepartmentFigures({ detail, filter }: { detail: DepartmentDetail; filter: Filter }) {
  const { department, touchpoints, perception, handOffs } = detail;
  const { slug, name } = department;
  const csv = (table: Parameters<typeof departmentExportHref>[2]) =>
    departmentExportHref(slug, filter, table);
  return (
    <>
      <Frame
        title="Scorecard"
        about="The index is the mean score of the touchpoints owned, weighted by importance: for display, not a test."
        exportHref={csv('trend')}
        table={<TrendTable detail={detail} />}
      >
        <ScorecardTiles detail={detail} />
      </Frame>
      <QueueSection detail={detail} filter={filter} />
      <IssueTable
        departments={[department]}
        filter={filter}
        exportHref={departmentsExportHref({ ...filter, department: [slug] })}
      />
      <FixesHere where={{ department: slug }} />
      <UtilisationSection detail={detail} filter={filter} />
      <Frame
        title="Touchpoints owned"
        about="The furthest below target first."
        {...(touchpoints.length > 0 && { exportHref: csv('touchpoints') })}
      >
        {touchpoints.length === 0 ? (
          <p className={classes['empty']}>{name} owns no touchpoint that fits the filters.</p>
        ) : (
          <OwnedTouchpointTable detail={detail} filter={filter} />
        )}
      </Frame>
      <Frame
        title="Hand-offs"
        about="Customers who went directly from a touchpoint of one department to a touchpoint of another, in the months of the period."
        {...(handOffs !== null && handOffs.length > 0 && { exportHref: csv('hand-offs') })}
      >
        <HandOffTable handOffs={handOffs} name={name} />
      </Frame>
      <Frame
        title="Own estimate against customers"
        about={PERCEPTION_RULE}
        {...(perception.length > 0 && { exportHref: csv('perception') })}
      >
        <PerceptionTable rows={perception} filter={filter} />
      </Frame>
    </>
  );
}
