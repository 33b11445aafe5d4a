import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenCount } from '@/components/ownership/open-count';
import { queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Filter } from '@/lib/filters/schema';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { personasExportHref } from '@/lib/personas/client';
import type { PersonaStanding } from '@/lib/personas/schema';
import classes from './cells.module.css';
import { personaHref } from './persona-href';
import { ScoreCell } from './score-cell';
import { SEPARATION_WORDS } from './separation-words';

interface PersonaTableProps {
  personas: readonly PersonaStanding[];
  /** Whether any persona has a rule. */
  ruled: boolean;
  filter: Filter;
  /** Null until it is known. */
  currency: string | null;
}

/** Every persona: how many, what they pay, and how they are served beside everybody else. */
export function PersonaTable({ personas, ruled, filter, currency }: PersonaTableProps) {
  return (
    <Frame
      title="All personas"
      about={`${ruled ? 'In the order in which they are tried.' : 'No persona has a rule: customers are where a source put them.'} The score is the mean of the touchpoints’ scores, 0 to 100, weighted by importance; the difference is taken over the touchpoints that the persona and everybody else have answered. Open issues are those found for the persona alone, whatever the filters.`}
      exportHref={personasExportHref(filter)}
    >
      <FiguresTable
        caption="Personas"
        columns={columnsFor(filter, currency)}
        rows={personas}
        rowKey={({ slug }) => slug}
      />
    </Frame>
  );
}

function columnsFor(
  filter: Filter,
  currency: string | null,
): readonly [Column<PersonaStanding>, ...Column<PersonaStanding>[]] {
  const money = (amount: number) =>
    currency === null ? formatNumber(amount) : formatMoney(amount, currency);
  return [
    {
      key: 'name',
      label: 'Persona',
      cell: ({ slug, name }) => (
        <Link href={personaHref(slug, filter)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    {
      key: 'active',
      label: 'Active customers',
      figures: true,
      cell: ({ active, share }) => (
        <>
          {formatNumber(active)}
          <span className={classes['under']}>{formatValue(share, 'percent')} of all</span>
        </>
      ),
    },
    {
      key: 'mrr',
      label: 'MRR',
      figures: true,
      cell: ({ mrr, meanMrr }) => (
        <>
          {money(mrr)}
          <span className={classes['under']}>
            {meanMrr.value === null ? 'unknown' : `${money(meanMrr.value)} each`}
          </span>
        </>
      ),
    },
    {
      key: 'score',
      label: 'Score',
      figures: true,
      cell: ({ overall }) => <ScoreCell score={overall.score} />,
    },
    {
      key: 'difference',
      label: 'Against everybody else',
      cell: ({ overall }) => <ChangeMark change={overall.difference} unit="index" interval="short" />,
    },
    {
      key: 'issues',
      label: ISSUE_FIGURES.open.label,
      figures: true,
      cell: ({ slug, name, issues }) => (
        <OpenCount issues={issues} href={queueHref({ persona: [slug] })} of={name} />
      ),
    },
    { key: 'places', label: 'Differs in', cell: (persona) => <Places persona={persona} /> },
    {
      key: 'separation',
      label: 'Told apart by scores',
      cell: ({ separation }) => (
        <>
          {SEPARATION_WORDS[separation.verdict]}
          <span className={classes['under']}>
            {separation.value === null
              ? 'too few answers'
              : `explains ${formatValue(separation.value, 'percent')}`}
          </span>
        </>
      ),
    },
  ];
}

/** The stages in which it is served clearly worse or better. */
function Places({ persona: { stages } }: { persona: PersonaStanding }) {
  const differing = stages.filter(
    ({ difference: { verdict } }) => verdict === 'worse' || verdict === 'better',
  );
  if (differing.length === 0) return <span className={classes['none']}>no stage</span>;
  return (
    <ul className={classes['places']}>
      {differing.map(({ journey, slug, name, difference }) => (
        <li key={`${journey}/${slug}`}>
          {name}
          <span className={classes['under']}>
            <ChangeMark change={difference} unit="index" />
          </span>
        </li>
      ))}
    </ul>
  );
}
