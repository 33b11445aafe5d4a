'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LoadFailed } from '@/components/metrics/load-failed';
import { ScoreCell } from '@/components/metrics/score-cell';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { PersonaSet } from '@/lib/domain/personas/persona-set';
import { formatDay } from '@/lib/format/day';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { previewSet } from '@/lib/persona-editor/client';
import type { PreviewScore, SetPreview } from '@/lib/persona-editor/schema';
import classes from './editor.module.css';

/** Counting goes through all customers: not at every key. */
const PAUSE_MILLISECONDS = 500;

interface RulePreviewProps {
  slug: string;
  set: PersonaSet;
  /** Whether the rule is finished. */
  ready: boolean;
  currency: string;
}

/** What the rule comes to as it stands, beside the others as they stand. */
export function RulePreview({ slug, set, ready, currency }: RulePreviewProps) {
  const personas = set.personas.map(({ slug: other, name, rule }) => ({ slug: other, name, rule }));
  const asked = JSON.stringify({ slug, personas });
  const [settled] = useDebouncedValue(asked, PAUSE_MILLISECONDS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['persona-preview', settled],
    queryFn: ({ signal }) => previewSet(JSON.parse(settled), signal),
    placeholderData: keepPreviousData,
    enabled: ready && settled === asked,
    retry: false,
  });
  const busy = isFetching || (ready && settled !== asked);
  return (
    <Frame title="What the rule comes to" about="Nothing is changed before it is saved.">
      {!ready && <p className={classes['quiet']}>Finish the rule, and this counts who fits.</p>}
      {ready && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      <output className={classes['quiet']}>{busy ? 'Counting …' : ''}</output>
      {ready && data !== undefined && error === null && (
        <div aria-busy={busy} className={classes['preview']}>
          <PreviewFigures preview={data} currency={currency} />
        </div>
      )}
    </Frame>
  );
}

type Columns<Row> = readonly [Column<Row>, ...Column<Row>[]];
type Overlap = SetPreview['overlaps'][number];

const OVERLAP_COLUMNS: Columns<Overlap> = [
  { key: 'name', label: 'Also fit', cell: ({ name }) => name },
  { key: 'customers', label: 'Customers', figures: true, cell: ({ customers }) => formatNumber(customers) },
  {
    key: 'order',
    label: 'Who is tried first',
    cell: ({ first, name }) => (first ? name : 'This one'),
  },
];

const scoreColumns = (since: string): Columns<PreviewScore> => [
  { key: 'metric', label: `Since ${formatDay(since)}`, cell: ({ metric }) => definitionOf(metric).label },
  {
    key: 'own',
    label: 'Who fit',
    figures: true,
    cell: ({ metric, own }) => <ScoreCell score={own} {...asShown(metric)} />,
  },
  {
    key: 'others',
    label: 'All others',
    figures: true,
    cell: ({ metric, others }) => <ScoreCell score={others} {...asShown(metric)} />,
  },
];

function PreviewFigures({ preview, currency }: { preview: SetPreview; currency: string }) {
  const { rule, customers, placed, active, mrr, joining, leaving, overlaps, examples, scores, since } =
    preview;
  return (
    <>
      <p className={classes['words']}>{rule}</p>
      <dl className={classes['facts']}>
        <Fact term="Customers who fit" value={formatNumber(customers)} />
        <Fact term="Would be in it" value={formatNumber(placed)} />
        <Fact term="Would join, leave" value={`${formatNumber(joining)}, ${formatNumber(leaving)}`} />
        <Fact term="Active, of those who fit" value={formatNumber(active)} />
        <Fact term="Monthly recurring revenue" value={formatMoney(mrr, currency)} />
      </dl>
      {overlaps.length > 0 && (
        <FiguresTable
          caption="Who fits another persona as well"
          narrow
          columns={OVERLAP_COLUMNS}
          rows={overlaps}
          rowKey={({ slug }) => slug}
        />
      )}
      <FiguresTable
        caption={`Scores of answers since ${formatDay(since)}`}
        narrow
        columns={scoreColumns(since)}
        rows={scores}
        rowKey={({ metric }) => metric}
      />
      {examples.length > 0 && (
        <div>
          <h3 className={classes['small']}>
            {examples.length === 1 ? 'One of them' : `${examples.length} of them`}
          </h3>
          <ul className={classes['examples']}>
            {examples.map(({ externalId, name }) => (
              <li key={externalId}>
                {name ?? externalId} {name !== null && <span className={classes['quiet']}>{externalId}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function asShown(metric: PreviewScore['metric']) {
  const { unit, minimumAnswers } = definitionOf(metric);
  return { unit, fewest: minimumAnswers };
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
