import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { standingColumns } from '@/lib/touchpoints/tabulate-touchpoints';
import type { JourneyMap, MapTouchpoint } from './schema';

type Placed = MapTouchpoint & { position: number; setAgainst: string | null };

const columns: Column<Placed>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ['position', ({ position }) => position],
  ['channel', ({ channel }) => channel],
  ['contact', ({ contact }) => contact],
  ['control', ({ control }) => control],
  ['partner', ({ partnerName }) => partnerName],
  ['ideal', ({ ideal }) => ideal],
  ['previous_interactions', ({ previousInteractions }) => previousInteractions],
  ['set_against', ({ setAgainst }) => setAgainst],
  ...standingColumns<Placed>(),
];

/** The map as a table, a row a touchpoint in the designed order. */
export function tabulateJourneyMap({ stages, against, filters }: JourneyMap): Table {
  const { from, to } = filters.previous;
  const setAgainst = against?.by === 'persona' ? against.other : `${from}/${to}`;
  const rows = stages
    .flatMap(({ touchpoints }) => touchpoints)
    .map((touchpoint, at) => Object.assign({ position: at + 1, setAgainst }, touchpoint));
  return tabulate(columns, rows);
}
