import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { standingColumns } from '@/lib/touchpoints/tabulate-touchpoints';
import type { JourneyMap, MapTouchpoint } from './schema';

type Placed = MapTouchpoint & {
  position: number;
  stageIdeal: string;
  setAgainst: string | null;
  handOffIssues: number;
};

const columns: Column<Placed>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ['position', ({ position }) => position],
  ['channel', ({ channel }) => channel],
  ['contact', ({ contact }) => contact],
  ['control', ({ control }) => control],
  ['partner', ({ partnerName }) => partnerName],
  ['ideal', ({ ideal }) => ideal],
  ['stage_ideal', ({ stageIdeal }) => stageIdeal],
  ['previous_interactions', ({ previousInteractions }) => previousInteractions],
  ['set_against', ({ setAgainst }) => setAgainst],
  ...standingColumns<Placed>(),
  ['open_issues_on_hand_offs_into_it', ({ handOffIssues }) => handOffIssues],
];

/** The map as a table, a row a touchpoint in the designed order. */
export function tabulateJourneyMap({ stages, against, filters, handOffs }: JourneyMap): Table {
  const { from, to } = filters.previous;
  const setAgainst = against?.by === 'persona' ? against.other : `${from}/${to}`;
  const handedTo = (slug: string) =>
    handOffs.issues.reduce((sum, { to: end, open }) => sum + (end === slug ? open : 0), 0);
  const rows = stages
    .flatMap(({ ideal, touchpoints }) => touchpoints.map((touchpoint) => ({ stageIdeal: ideal, touchpoint })))
    .map(({ stageIdeal, touchpoint }, at) =>
      Object.assign(
        { position: at + 1, stageIdeal, setAgainst, handOffIssues: handedTo(touchpoint.slug) },
        touchpoint,
      ),
    );
  return tabulate(columns, rows);
}
