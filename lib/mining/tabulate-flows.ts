import type { Reading } from '@/lib/domain/reading';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import type {
  DepartmentHandOff,
  FlowDocument,
  FlowPath,
  FlowStep,
  FlowTable,
  FlowTouchpoint,
} from './schema';

type AllFlows = Omit<FlowDocument, 'others'>;

/** One part of what customers did as a table: the figures of the document, as they are. Durations in seconds. */
export function tabulateFlows(flows: AllFlows, part: FlowTable): Table {
  return TABLES[part](flows);
}

function reading<Row>(name: string, of: (row: Row) => Reading): Column<Row>[] {
  return [
    [name, (row) => of(row).value],
    [`${name}_low`, (row) => of(row).low],
    [`${name}_high`, (row) => of(row).high],
    [`${name}_n`, (row) => of(row).answered],
  ];
}

const stepColumns: Column<FlowStep>[] = [
  ['from', ({ from }) => from?.slug ?? null],
  ['from_department', ({ from }) => from?.department ?? null],
  ['to', ({ to }) => to?.slug ?? null],
  ['to_department', ({ to }) => to?.department ?? null],
  ['count', ({ count }) => count],
  ...reading<FlowStep>('share', ({ share }) => share),
  ['median_wait_seconds', ({ medianWait }) => medianWait],
  ['mean_wait_seconds', ({ meanWait }) => meanWait],
  ...reading<FlowStep>('score_after', ({ scoreAfter }) => scoreAfter),
  ['band_after', ({ band }) => band],
];

const touchpointColumns: Column<FlowTouchpoint>[] = [
  ['stage', ({ stage }) => stage],
  ['touchpoint', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['department', ({ department }) => department],
  ['visits', ({ visits }) => visits],
  ...reading<FlowTouchpoint>('visited_by', ({ visitedBy }) => visitedBy),
  ...reading<FlowTouchpoint>('leaves', ({ leaves }) => leaves),
  ...reading<FlowTouchpoint>('repeats', ({ repeats }) => repeats),
  ...reading<FlowTouchpoint>('reworks', ({ reworks }) => reworks),
  ...reading<FlowTouchpoint>('repeat_contacts', ({ repeatContacts }) => repeatContacts),
  ...reading<FlowTouchpoint>('score', ({ score }) => score),
  ['band', ({ band }) => band],
];

const handOffColumns: Column<DepartmentHandOff>[] = [
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['count', ({ count }) => count],
  ['median_wait_seconds', ({ medianWait }) => medianWait],
  ['mean_wait_seconds', ({ meanWait }) => meanWait],
  ...reading<DepartmentHandOff>('score_after', ({ scoreAfter }) => scoreAfter),
];

const pathColumns: Column<FlowPath>[] = [
  ['path', ({ touchpoints }) => touchpoints.join(' > ')],
  ['instances', ({ instances }) => instances],
  ...reading<FlowPath>('share', ({ share }) => share),
  ['mean_duration_seconds', ({ meanDuration }) => meanDuration],
];

const TABLES: Record<FlowTable, (flows: AllFlows) => Table> = {
  steps: ({ steps }) => tabulate(stepColumns, steps),
  touchpoints: ({ touchpoints }) => tabulate(touchpointColumns, touchpoints),
  handoffs: ({ handOffs }) => tabulate(handOffColumns, handOffs),
  paths: ({ paths }) => tabulate(pathColumns, paths),
};
