import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { IntervalBar } from '@/components/charts/interval-bar';
import { ChangeMark } from '@/components/metrics/change-mark';
import { ScoreCell } from '@/components/metrics/score-cell';
import { OpenCount } from '@/components/ownership/open-count';
import { queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { partnersExportHref } from '@/lib/partners/client';
import type { PartnerRanking, PartnerStanding } from '@/lib/partners/schema';
import classes from './partners.module.css';
import { rankWords } from './rank-words';

interface PartnerRankingTableProps {
  ranking: PartnerRanking;
  filter: Filter;
}

const COLUMNS: readonly [Column<PartnerStanding>, ...Column<PartnerStanding>[]] = [
  { key: 'name', label: 'Partner', cell: ({ name }) => name },
  { key: 'rank', label: 'Rank', figures: true, cell: (partner) => rankWords(partner) },
  {
    key: 'shrunk',
    label: 'CSAT, shrunk',
    figures: true,
    cell: ({ shrunk }) => <ScoreCell score={shrunk} unit="percent" fewest={MINIMUM_ANSWERS} />,
  },
  {
    key: 'interval',
    label: '0 to 100%',
    cell: ({ shrunk }) => (
      <div className={classes['interval']}>
        <IntervalBar score={shrunk} />
      </div>
    ),
  },
  {
    key: 'raw',
    label: 'CSAT, raw',
    figures: true,
    cell: ({ csat }) => <ScoreCell score={csat} unit="percent" fewest={MINIMUM_ANSWERS} />,
  },
  {
    key: 'change',
    label: 'Change',
    cell: ({ csat }) => <ChangeMark change={csat.change} unit="percent" interval="short" />,
  },
  {
    key: 'issues',
    label: ISSUE_FIGURES.open.label,
    figures: true,
    cell: ({ slug, name, issues }) => (
      <OpenCount issues={issues} href={queueHref({ partner: [slug] })} of={name} />
    ),
  },
  {
    key: 'interactions',
    label: 'Contacts',
    figures: true,
    cell: ({ interactions }) => formatNumber(interactions),
  },
];

/** Who is better than whom, as far as it can be told. */
export function PartnerRankingTable({ ranking, filter }: PartnerRankingTableProps) {
  const { words, partners, prior } = ranking;
  return (
    <Frame
      title="Ranking"
      about={
        <>
          <strong className={classes['words']}>{words}</strong>{' '}
          {`Shares are drawn towards ${formatValue(prior.mean, 'percent')}, that of all partners, as if each had ${formatNumber(prior.weight)} more answers like that, so that a few lucky ones do not top the list. Equal ranks cannot be told apart with 95 % certainty. Partners who run different touchpoints face different customers: narrow to a channel to compare like with like. Open issues are those found for the partner alone, whatever the filters.`}
        </>
      }
      exportHref={partnersExportHref(filter, 'partners')}
    >
      <FiguresTable
        caption="Partners in their order"
        columns={COLUMNS}
        rows={partners}
        rowKey={({ slug }) => slug}
        wide
      />
    </Frame>
  );
}
