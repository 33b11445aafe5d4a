import { describe, expect, test } from 'vitest';
import { LEAST, mapInteractions } from '@/tests/mapped-row';

const { interactions } = LEAST;

const row = { id: 'a1', who: 'Zoë “O’Hara” & Søn', day: '2026-03-01T12:00', where: 'bill' };

const at = (input: object) => mapInteractions(input, row).rows?.[0]?.occurredAt.toISOString();

const check = (where: object, status: string) =>
  mapInteractions({ ...interactions, where: [{ column: 'status', ...where }] }, { ...row, id: '', status })
    .rows !== null;

describe('an interaction', () => {
  test('is read with its time in the timezone of the mapping, of the field or of the organisation', () => {
    expect(at(interactions)).toBe('2026-03-01T11:00:00.000Z');
    expect(at({ ...interactions, timezone: 'UTC' })).toBe('2026-03-01T12:00:00.000Z');
    expect(
      at({ ...interactions, timezone: 'UTC', date: { column: 'day', timezone: 'Asia/Kathmandu' } }),
    ).toBe('2026-03-01T06:15:00.000Z');
  });

  test('keeps the line of the file as its order, unless the file has one', () => {
    expect(mapInteractions(interactions, row).rows).toMatchObject([{ sequence: 2 }]);
    expect(mapInteractions({ ...interactions, sequence: 'n' }, { ...row, n: '17' }).rows).toMatchObject([
      { sequence: 17 },
    ]);
    expect(mapInteractions({ ...interactions, sequence: 'n' }, { ...row, n: '1.5' }).problems).toEqual([
      'n: "1.5" is not a whole number from 0 to 2147483647',
    ]);
  });

  test('has no answers where none are mapped or given', () => {
    expect(
      mapInteractions({ ...interactions, answers: { csat: 'q' } }, { ...row, q: '' }).rows,
    ).toMatchObject([{ answers: {} }]);
  });

  test('converts answers and keeps those of another scale as given', () => {
    const answers = {
      csat: { column: 'q', scale: { min: 1, max: 7, reverse: true } },
      nps: 'n',
      ces: { column: 'c', values: { 'Very easy': 7 } },
    };
    const { rows } = mapInteractions(
      { ...interactions, answers },
      { ...row, q: '1', n: '9', c: ' Very easy ' },
    );
    expect(rows).toMatchObject([{ answers: { csat: 5, nps: 9, ces: 7 }, raw: { csat: 1 } }]);
    expect(rows?.[0]?.raw).toEqual({ csat: 1 });
  });

  test.each([
    ['bill', 'bill'],
    [' X-Ray ', 'x-ray'],
    ['X ray', 'x-ray'],
    ['Phone', 'call'],
  ])('finds the touchpoint of %j', (where, touchpoint) => {
    const mapping = { ...interactions, touchpoint: { column: 'where', values: { Phone: 'call' } } };
    expect(mapInteractions(mapping, { ...row, where }).rows).toMatchObject([{ touchpoint }]);
  });

  test('is left out whole, with every reason, where any of it will not do', () => {
    const mapping = {
      ...interactions,
      partner: 'by',
      attributes: { age: { column: 'age', type: 'number' } },
      answers: { csat: 'q', nps: 'n' },
    };
    const bad = {
      id: '',
      who: 'x'.repeat(201),
      day: '2026-02-30',
      where: 'bil',
      by: 'nobody',
      age: 'old',
      q: '6',
      n: 'ten',
    };
    expect(mapInteractions(mapping, bad)).toEqual({
      rows: [],
      problems: [
        'id: is empty',
        'day: "2026-02-30" is a day or time that does not exist',
        `who: "${'x'.repeat(60)}…" is longer than 200 characters`,
        'where: no touchpoint "bil"; the nearest is "bill"',
        'by: no partner "nobody"; import the journey file that makes it first',
        'age: "old" is not a number',
        'q: "6" lies outside the scale 1 to 5',
        'n: "ten" is not a number from 0 to 10',
      ],
    });
  });

  test.each([
    ['1969-12-31', 'day: "1969-12-31" lies before 1970'],
    ['2026-03-12', 'day: "2026-03-12" lies in the future'],
    ['3/1/2026', 'day: "3/1/2026" is not an ISO 8601 date; declare how it is written with "dateFormat"'],
    ['soon', 'day: "soon" is not an ISO 8601 date, such as 2017-05-31 or 2017-05-31T14:30:00Z'],
    ['', 'day: is empty'],
  ])('cannot have happened on %j', (day, problem) => {
    expect(mapInteractions(interactions, { ...row, day }).problems).toEqual([problem]);
  });

  test('that does not meet the conditions is not read at all', () => {
    expect(
      ['complete', ' complete ', 'start', ''].map((status) => check({ equals: 'complete' }, status)),
    ).toEqual([true, true, false, false]);
    expect(['1', '2', '3'].map((status) => check({ in: [1, '2'] }, status))).toEqual([true, true, false]);
    expect(['1', '2'].map((status) => check({ notIn: [1] }, status))).toEqual([false, true]);
    expect(['1', '2'].map((status) => check({ notEquals: 1 }, status))).toEqual([false, true]);
    expect(['1', ' '].map((status) => check({ notEmpty: true }, status))).toEqual([true, false]);
  });
});
