import { describe, expect, test } from 'vitest';
import { readShare } from '@/lib/domain/metrics/share';
import { unknownReading } from '@/lib/domain/metrics/metric';
import type { DepartmentHandOff, FlowTouchpoint, OffMapTouchpoint } from '@/lib/mining/schema';
import { findStandouts } from './find-standouts';
import { sortRows } from './use-sorted';

const touchpoint = (slug: string, visits: number, reworks: number) => ({
  slug,
  visits,
  reworks: readShare({ count: reworks, total: visits }),
});
const handOff = (to: string, count: number, medianWait: number): DepartmentHandOff => ({
  from: 'sales',
  fromName: 'Sales',
  to,
  toName: to,
  count,
  medianWait,
  meanWait: medianWait,
  scoreAfter: unknownReading,
});

function find({
  touchpoints = [],
  handOffs = [],
  offMap = [],
}: {
  touchpoints?: Pick<FlowTouchpoint, 'slug' | 'visits' | 'reworks'>[];
  handOffs?: DepartmentHandOff[];
  offMap?: OffMapTouchpoint[];
}) {
  return findStandouts({ touchpoints, handOffs, offMap });
}

describe('what stands out', () => {
  test('is where most visits come back, not where the largest share of few does', () => {
    const touchpoints = [touchpoint('rare', 4, 4), touchpoint('bill', 1000, 90), touchpoint('ad', 500, 0)];
    expect(find({ touchpoints }).rework?.slug).toBe('bill');
    expect(find({ touchpoints: touchpoints.slice(2) }).rework).toBeNull();
  });

  test('is the longest wait between departments, as far as enough went there to tell', () => {
    const handOffs = [
      handOff('logistics', 29, 9000),
      handOff('finance', 30, 500),
      handOff('service', 99, 400),
    ];
    expect(find({ handOffs }).longestWait?.to).toBe('finance');
    expect(find({ handOffs: handOffs.slice(0, 1) }).longestWait).toBeNull();
  });

  test('is what nobody visits', () => {
    const touchpoints = [touchpoint('bill', 3, 0), touchpoint('kiosk', 0, 0)];
    expect(find({ touchpoints }).unvisited.map(({ slug }) => slug)).toEqual(['kiosk']);
  });
});

const by = ({ value }: { value: number | null }) => value;

describe('a table that is sorted', () => {
  const rows = [{ value: 2 }, { value: null }, { value: 10 }];

  test('has what is unknown last, either way', () => {
    expect(sortRows(rows, by, 'ascending').map(by)).toEqual([2, 10, null]);
    expect(sortRows(rows, by, 'descending').map(by)).toEqual([10, 2, null]);
  });
});
