import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMapping } from './write-mapping';

test('fields stand in the order in which one thinks of them', () => {
  const stored = {
    columns: [{ metric: 'csat', column: 'Q1', touchpoint: 'bill' }],
    date: 'day',
    shape: 'survey',
    source: { name: 'Spring survey', slug: 'spring' },
    respondent: 'id',
  };
  expect(writeMapping(stored)).toBe(`{
  "shape": "survey",
  "source": { "slug": "spring", "name": "Spring survey" },
  "respondent": "id",
  "date": "day",
  "columns": [{ "column": "Q1", "touchpoint": "bill", "metric": "csat" }]
}`);
});

test('names of attributes keep their places', () => {
  expect(writeMapping({ attributes: { zone: 'z', id: 'i' }, shape: 'customers' })).toBe(`{
  "shape": "customers",
  "attributes": { "zone": "z", "id": "i" }
}`);
});

test.each(['kiosk', 'patients', 'sfo-2017', 'telco'])('the example %s says the same as before', (name) => {
  const text = readFileSync(`docs/examples/${name}/mapping.json`, 'utf8');
  expect(JSON.parse(writeMapping(JSON.parse(text)))).toEqual(JSON.parse(text));
});

test('whatever is written reads as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(writeMapping(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
