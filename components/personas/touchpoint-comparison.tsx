import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { personaExportHref } from '@/lib/personas/client';
import type { PersonaTouchpoint } from '@/lib/personas/schema';
import cells from './cells.module.css';
import findings from './findings.module.css';
import { hrefForPersona } from './persona-href';
import { ScoreCell } from './score-cell';

/** More than a page's worth is a download. */
const SHOWN = 10;

interface TouchpointComparisonProps {
  slug: string;
  touchpoints: readonly PersonaTouchpoint[];
  filter: Filter;
}

/** Where the persona fares worst beside everybody else. */
export function TouchpointComparison({ slug, touchpoints, filter }: TouchpointComparisonProps) {
  const shown = touchpoints.slice(0, SHOWN);
  return (
    <Frame
      title="Where it fares worst"
      about={`Touchpoints by the difference from everybody else${touchpoints.length > SHOWN ? `, the first ${SHOWN} of ${touchpoints.length} that can be compared` : ''}.`}
      exportHref={personaExportHref(slug, filter, 'touchpoints')}
    >
      {shown.length === 0 ? (
        <p className={findings['none']}>No touchpoint has enough answers on both sides to be compared.</p>
      ) : (
        <FiguresTable
          caption="Touchpoints beside everybody else"
          columns={columnsFor(slug, filter)}
          rows={shown}
          rowKey={(row) => row.slug}
        />
      )}
    </Frame>
  );
}

function columnsFor(
  persona: string,
  filter: Filter,
): readonly [Column<PersonaTouchpoint>, ...Column<PersonaTouchpoint>[]] {
  return [
    {
      key: 'name',
      label: 'Touchpoint',
      cell: ({ slug, name, stageName }) => (
        <>
          <Link href={hrefForPersona(`/touchpoints/${slug}`, persona, filter)} prefetch={false}>
            {name}
          </Link>
          <span className={cells['under']}>{stageName}</span>
        </>
      ),
    },
    { key: 'band', label: 'Health', cell: ({ band }) => <BandMark band={band} /> },
    { key: 'score', label: 'Persona', figures: true, cell: ({ score }) => <ScoreCell score={score} /> },
    {
      key: 'target',
      label: 'Target',
      figures: true,
      short: true,
      cell: ({ target }) => formatNumber(target),
    },
    {
      key: 'others',
      label: 'Everybody else',
      figures: true,
      cell: ({ others }) => <ScoreCell score={others} />,
    },
    {
      key: 'difference',
      label: 'Difference',
      cell: ({ difference }) => <ChangeMark change={difference} unit="index" interval="short" />,
    },
    { key: 'owner', label: 'Owner', cell: ({ departmentName }) => departmentName },
  ];
}
