import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { ChangeMark } from '@/components/metrics/change-mark';
import { ScoreCell } from '@/components/metrics/score-cell';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { partnersExportHref } from '@/lib/partners/client';
import type { PartnerStanding, PartnerTouchpoint } from '@/lib/partners/schema';
import classes from './partners.module.css';

type Run = PartnerTouchpoint & { partner: string; partnerName: string };

interface PartnerTouchpointsProps {
  partners: readonly PartnerStanding[];
  filter: Filter;
}

/** What each partner runs, and how it does there. */
export function PartnerTouchpoints({ partners, filter }: PartnerTouchpointsProps) {
  const rows = partners.flatMap(({ slug, name, touchpoints }) =>
    touchpoints.map((one): Run => ({ ...one, partner: slug, partnerName: name })),
  );
  if (rows.length === 0) return null;
  return (
    <Frame
      title="Touchpoints they run"
      about="The touchpoint’s score over the contacts of that partner alone."
      exportHref={partnersExportHref(filter, 'touchpoints')}
    >
      <FiguresTable
        caption="Touchpoints by partner"
        columns={columnsFor(filter)}
        rows={rows}
        rowKey={({ partner, slug }) => `${partner}/${slug}`}
        wide
      />
    </Frame>
  );
}

function columnsFor(filter: Filter): readonly [Column<Run>, ...Column<Run>[]] {
  return [
    {
      key: 'touchpoint',
      label: 'Touchpoint',
      cell: ({ slug, name, partnerName, stageName }) => (
        <>
          <Link href={touchpointHref(filter, slug)} prefetch={false}>
            {name}
          </Link>
          <span className={classes['under']}>
            {partnerName}, {stageName}
          </span>
        </>
      ),
    },
    { key: 'partner', label: 'Run by', cell: ({ partnerName }) => partnerName },
    {
      key: 'score',
      label: 'Score',
      figures: true,
      cell: ({ score, band }) => <ScoreCell score={score} unit="index" band={band} />,
    },
    {
      key: 'target',
      label: 'Target',
      figures: true,
      cell: ({ target }) => formatNumber(target),
    },
    {
      key: 'change',
      label: 'Change',
      cell: ({ score }) => <ChangeMark change={score.change} unit="index" interval="short" />,
    },
    {
      key: 'contacts',
      label: 'Contacts',
      figures: true,
      cell: ({ interactions }) => formatNumber(interactions),
    },
    { key: 'owner', label: 'Owner', cell: ({ departmentName }) => departmentName },
  ];
}
