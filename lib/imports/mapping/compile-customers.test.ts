import { describe, expect, test } from 'vitest';
import { LEAST, mapCustomer } from '@/tests/mapped-row';

const { customers } = LEAST;

const read = (mapping: object, row: Record<string, string>) =>
  mapCustomer({ ...customers, ...mapping }, { id: 'c1', ...row });

describe('a customer', () => {
  test('has a first and a last day; without a last one it is not lost', () => {
    const dates = { started: 'from', churned: 'to' };
    expect(read(dates, { from: '2020-02-29', to: '2021-01-31' }).rows).toEqual([
      { line: 2, externalId: 'c1', startedOn: '2020-02-29', churnedOn: '2021-01-31' },
    ]);
    expect(read(dates, { from: '', to: '' }).rows).toEqual([{ line: 2, externalId: 'c1', churnedOn: null }]);
    expect(read(dates, { from: '1955-03-01', to: '2026-12-31' }).rows).toMatchObject([
      { startedOn: '1955-03-01', churnedOn: '2026-12-31' },
    ]);
    expect(read(dates, { from: '2021-02-01', to: '2021-01-31' }).problems).toEqual([
      'churned on 2021-01-31, before the start on 2021-02-01',
    ]);
  });

  test('began on the day that the zone’s calendar showed', () => {
    expect(read({ started: 'from' }, { from: '2020-02-29T23:30:00Z' }).rows).toMatchObject([
      { startedOn: '2020-03-01' },
    ]);
    expect(read({ started: 'from' }, { from: '2020-02-29 23:30' }).rows).toMatchObject([
      { startedOn: '2020-02-29' },
    ]);
    expect(
      read({ started: { column: 'from', timezone: 'America/Los_Angeles' } }, { from: '2020-03-01T02:00:00Z' })
        .rows,
    ).toMatchObject([{ startedOn: '2020-02-29' }]);
  });

  const tenured = {
    asOf: '2017-09-30',
    tenure: 'months',
    status: { column: 'lost', churned: ['Yes'], active: ['No'] },
  };
  test.each([
    ['0', 'No', '2017-09-30', null],
    ['1', 'No', '2017-08-30', null],
    ['7', 'Yes', '2017-02-28', '2017-09-30'],
    ['72', 'Yes', '2011-09-30', '2017-09-30'],
    ['12.0', 'No', '2016-09-30', null],
  ])('of %s months, lost: %s, began on %s', (months, lost, startedOn, churnedOn) => {
    expect(read(tenured, { months, lost }).rows).toEqual([
      { line: 2, externalId: 'c1', startedOn, churnedOn },
    ]);
  });

  test.each([
    ['', 'No', 'months: is empty'],
    ['-1', 'No', 'months: "-1" is not a whole number from 0 to 1200'],
    ['1.5', 'No', 'months: "1.5" is not a whole number from 0 to 1200'],
    ['1', '', 'lost: is empty'],
    ['1', 'Maybe', 'lost: "Maybe" is none of "Yes", "No"'],
  ])('of %s months, lost: %s, is none', (months, lost, problem) => {
    expect(read(tenured, { months, lost })).toEqual({ rows: [], problems: [problem] });
  });

  test('keeps what is known where a cell is empty', () => {
    const mapping = {
      name: 'n',
      email: 'e',
      persona: 'p',
      mrr: 'm',
      churnReason: 'r',
      attributes: { city: 'c' },
    };
    const empty = { n: '', e: ' ', p: '', m: '', r: '', c: '' };
    expect(read(mapping, empty).rows).toEqual([{ line: 2, externalId: 'c1' }]);
    const full = { n: 'Zoë', e: 'z@b.example', p: 'Families', m: '1.234,50', r: 'price', c: 'Oslo' };
    expect(read(mapping, full).rows).toEqual([
      {
        line: 2,
        externalId: 'c1',
        name: 'Zoë',
        email: 'z@b.example',
        persona: 'families',
        mrr: 1234.5,
        churnReason: 'price',
        attributes: { city: 'Oslo' },
      },
    ]);
  });

  test.each([
    [{ mrr: 'x' }, '-5', 'x: "-5" is not a number from 0 to 999999999999'],
    [{ mrr: 'x' }, '1,234', 'x: "1,234" may mean two numbers; declare "decimal"'],
    [{ mrr: 'x' }, '1e999', 'x: "1e999" is not a number from 0 to 999999999999'],
    [{ email: 'x' }, 'nobody', 'x: "nobody" is not an e-mail address'],
    [{ attributes: { a: { column: 'x', type: 'boolean' } } }, 'perhaps', 'x: "perhaps" is not a boolean'],
  ])('%j refuses %j', (mapping, x, problem) => {
    expect(read(mapping, { x })).toEqual({ rows: [], problems: [problem] });
  });

  test('has attributes of the type that the mapping names', () => {
    const attributes = {
      zip: 'a',
      age: { column: 'b', type: 'number' },
      vip: { column: 'c', type: 'boolean' },
      wave: { value: 3 },
    };
    expect(read({ attributes }, { a: '01234', b: '42', c: 'Yes' }).rows).toMatchObject([
      { attributes: { zip: '01234', age: 42, vip: true, wave: 3 } },
    ]);
  });
});
