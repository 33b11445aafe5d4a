import { Frame } from '@/components/charts/frame';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { flowExportHref } from '@/lib/mining/client';
import type { FlowDocument, OffMapTouchpoint } from '@/lib/mining/schema';
import classes from './flow-panel.module.css';
import { HandOffTable } from './hand-off-table';
import { PathList } from './path-list';
import { ShareCell } from './reading-cell';
import { TouchpointFlowTable } from './touchpoint-flow-table';

interface FlowFiguresProps {
  flows: FlowDocument;
  slug: string;
  filter: Filter;
  /** By slug. */
  names: ReadonlyMap<string, string>;
}

const OFF_MAP: [Column<OffMapTouchpoint>, ...Column<OffMapTouchpoint>[]] = [
  { key: 'name', label: 'Touchpoint', cell: ({ name }) => name },
  { key: 'journey', label: 'Part of', cell: ({ journeyName }) => journeyName },
  { key: 'visits', label: 'Visits', figures: true, short: true, cell: ({ visits }) => formatNumber(visits) },
  {
    key: 'share',
    label: 'Of journeys',
    figures: true,
    short: true,
    cell: ({ visitedBy }) => <ShareCell reading={visitedBy} />,
  },
];

/** What there is to see below the steps. */
export function FlowFigures({ flows, slug, filter, names }: FlowFiguresProps) {
  const { touchpoints, handOffs, paths, offMap } = flows;
  return (
    <>
      <Frame
        title="Touchpoints"
        anchor="touchpoints"
        about="In designed order. Come back: visits of a touchpoint that had been left before. Repeat contact: followed by another of the same customer on the same reason within 7 days; contacts without a reason, or of the last 7 days, are left out."
        exportHref={flowExportHref(slug, filter, 'touchpoints')}
      >
        <TouchpointFlowTable touchpoints={touchpoints} />
      </Frame>
      {handOffs.length > 0 && (
        <Frame
          title="Hand-offs between departments"
          anchor="hand-offs"
          about="Steps from a touchpoint of one department to a touchpoint of another."
          exportHref={flowExportHref(slug, filter, 'handoffs')}
        >
          <HandOffTable handOffs={handOffs} />
        </Frame>
      )}
      {offMap.length > 0 && (
        <Frame
          title="Visited, and not on this map"
          anchor="off-map"
          about="Touchpoints of other journeys that customers went to between two steps of this one."
        >
          <FiguresTable
            caption="Touchpoints of other journeys"
            columns={OFF_MAP}
            rows={offMap}
            rowKey={(touchpoint) => touchpoint.slug}
            narrow
          />
        </Frame>
      )}
      {paths.length > 0 && (
        <Frame
          title="Most frequent paths"
          anchor="paths"
          about="From the first visit to the last, of journeys that have ended."
          exportHref={flowExportHref(slug, filter, 'paths')}
        >
          <PathList paths={paths.slice(0, SHOWN_PATHS)} names={names} ofWhat="of those that have ended" />
          {paths.length > SHOWN_PATHS && (
            <p className={classes['note']}>
              The {formatNumber(paths.length)} most frequent are in the download.
            </p>
          )}
        </Frame>
      )}
    </>
  );
}

const SHOWN_PATHS = 10;
