import { tabulate, type Table } from '@/lib/tables/table';
import type { BreakdownCell, TouchpointDetail } from './detail-schema';
import type { DetailTable } from './detail-schema';
import { partColumns, readingColumns } from './reading-columns';
import { tabulateTouchpoints } from './tabulate-touchpoints';

/** One part of a touchpoint's page as it is shown: what is withheld there is empty here. */
export function tabulateTouchpoint(detail: TouchpointDetail, table: DetailTable): Table {
  return TABLES[table](detail);
}

const TABLES: Readonly<Record<DetailTable, (detail: TouchpointDetail) => Table>> = {
  score: ({ touchpoint }) => tabulateTouchpoints([touchpoint]),
  chart: tabulateChart,
  expectation: ({ expectation }) =>
    tabulate(
      [
        ['from', ({ from }) => from],
        ['to', ({ to }) => to],
        ['running', ({ running }) => running],
        ['expectation', (point) => point.expectation],
        ['reality', ({ reality }) => reality],
        ['answered', ({ answered }) => answered],
      ],
      expectation,
    ),
  distribution: ({ distribution }) =>
    tabulate(
      [
        ['answer', ({ answer }) => answer],
        ['point', ({ point }) => point],
        ['count', ({ count }) => count],
        ['answered', ({ answered }) => answered],
      ],
      distribution.flatMap(({ answer, answered, points }) =>
        points.map((point) => ({ ...point, answer, answered })),
      ),
    ),
  personas: (detail) => tabulateCells('persona', detail, detail.personas.cells),
  partners: (detail) => tabulateCells('partner', detail, detail.partners.cells),
  assessments: ({ assessments }) =>
    tabulate(
      [
        ['quarter', ({ quarter }) => quarter],
        ['running', ({ running }) => running],
        ['estimate', ({ estimate }) => estimate],
        ['note', ({ note }) => note],
        ['author', ({ author }) => author],
        ...readingColumns<(typeof assessments)[number]>(({ csat }) => csat, 'csat_'),
        ['gap', ({ gap }) => gap?.by ?? null],
        ['gap_low', ({ gap }) => gap?.low ?? null],
        ['gap_high', ({ gap }) => gap?.high ?? null],
      ],
      assessments,
    ),
  annotations: ({ annotations }) =>
    tabulate(
      [
        ['day', ({ day }) => day],
        ['text', ({ text }) => text],
        ['author', ({ author }) => author],
      ],
      annotations,
    ),
};

function tabulateChart({ chart }: TouchpointDetail): Table {
  const { metric, method, baseline, points, signals } = chart;
  return tabulate(
    [
      ['metric', () => metric],
      ['method', () => method],
      ['from', ({ from }) => from],
      ['to', ({ to }) => to],
      ['running', ({ running }) => running],
      ['judged', ({ counted }) => counted],
      ['value', ({ value }) => value],
      ['answered', ({ answered }) => answered],
      ['mean', () => baseline?.mean ?? null],
      ['limit_low', ({ low }) => low],
      ['limit_high', ({ high }) => high],
      [
        'signals',
        ({ from }) =>
          signals
            .filter((signal) => from >= signal.from && from <= signal.to)
            .map(({ kind, side }) => `${kind} ${side}`)
            .join(', '),
      ],
    ],
    points,
  );
}

function tabulateCells(name: string, { chart }: TouchpointDetail, cells: readonly BreakdownCell[]): Table {
  return tabulate<BreakdownCell>(
    [
      [name, ({ slug }) => slug],
      ['name', (cell) => cell.name],
      ['withheld', ({ withheld }) => withheld],
      ['interactions', ({ interactions }) => interactions],
      ...readingColumns<BreakdownCell>(({ reading }) => reading),
      ...partColumns<BreakdownCell>(chart.metric, ({ reading }) => reading, ''),
      ['shrunk', ({ rank }) => rank?.value ?? null],
      ['shrunk_low', ({ rank }) => rank?.low ?? null],
      ['shrunk_high', ({ rank }) => rank?.high ?? null],
      ['place_best', ({ rank }) => rank?.best ?? null],
      ['place_worst', ({ rank }) => rank?.worst ?? null],
    ],
    cells,
  );
}
