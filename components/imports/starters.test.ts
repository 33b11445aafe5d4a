import { expect, test } from 'vitest';
import { TOUCHPOINTS } from '@/db/seed/journey';
import { IMPORT_SHAPES } from '@/lib/domain/imports';
import { compileMapping } from '@/lib/imports/mapping/compile-mapping';
import { mappingSchema } from '@/lib/imports/mapping/mapping';
import { STARTERS } from './starters';

const touchpoints = new Set(TOUCHPOINTS.map(({ slug }) => slug));

test('every shape has an example', () => {
  expect(STARTERS.map(({ shape }) => shape)).toEqual(IMPORT_SHAPES);
});

test.each(STARTERS.map((starter) => [starter.shape, starter] as const))(
  'the example of %s fits its sample and the demo company',
  (shape, { mapping, sample }) => {
    const columns = sample.slice(0, sample.indexOf('\n')).split(',');
    const parsed = mappingSchema.parse(JSON.parse(mapping));
    const { columns: used, faults } = compileMapping(parsed, {
      columns,
      known: { touchpoints, partners: new Set(), personas: new Set() },
      timezone: 'Europe/Berlin',
      now: new Date('2026-03-10T10:00:00Z'),
    });
    expect(parsed.shape).toBe(shape);
    expect(faults).toEqual([]);
    expect([...used].toSorted()).toEqual(columns.toSorted());
  },
);
