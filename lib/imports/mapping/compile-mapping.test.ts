import { describe, expect, test } from 'vitest';
import { faultsOfMapping, LEAST, mapInteractions } from '@/tests/mapped-row';

const { survey, interactions, customers, question } = LEAST;

describe('a fault of a mapping names its path and the way out:', () => {
  test.each([
    [
      { ...survey, columns: [{ ...question, touchpoint: 'bil' }] },
      'columns[0].touchpoint: no touchpoint "bil"; the nearest is "bill"',
    ],
    [
      { ...survey, columns: [{ ...question, touchpoint: 'warehouse' }] },
      'columns[0].touchpoint: no touchpoint "warehouse"; import the journey file that makes it first',
    ],
    [
      { ...survey, columns: [question, question] },
      'columns[1]: has the same key "q1" as columns[0]; give one of them a "key" of its own',
    ],
    [
      { ...survey, columns: [{ ...question, scale: { min: 5, max: 1 } }] },
      'columns[0].scale: "min" (5) must lie below "max" (1); "reverse": true turns a scale round',
    ],
    [
      { ...survey, columns: [{ ...question, values: { Great: 7 } }] },
      'columns[0].values["Great"]: 7 lies outside the scale 1 to 5',
    ],
    [
      { ...survey, columns: [{ ...question, metric: 'cast' }] },
      /^columns\[0\]\.metric: "cast" must be one of .*; the nearest is "csat"$/,
    ],
    [{ ...survey, columns: [{ expectation: 'e', touchpoint: 'bill' }] }, 'columns[0].reality: is missing'],
    [{ ...survey, columns: [] }, 'columns: must have at least 1 entry'],
    [
      { ...survey, timezone: 'Europe/Berln' },
      'date: no timezone "Europe/Berln"; write an IANA name such as "Europe/Oslo"',
    ],
    [{ ...survey, dateFormat: 'DD.MM' }, 'date: the date format "DD.MM" names no year (YYYY)'],
    [
      { ...survey, date: { column: 'day', format: 'yyyy-mm-dd' } },
      /^date: the date format "yyyy-mm-dd" "yyyy" is no part of a date; use YYYY/,
    ],
    [{ ...survey, date: '{day} {' }, 'date: "{day} {" has a brace without its pair'],
    [
      { ...survey, date: { template: '2017-05-01' } },
      'date: "2017-05-01" names no column in braces; write {"value": …} for a constant',
    ],
    [{ ...survey, encoding: 'utf-7' }, /^encoding: "utf-7" is no encoding/],
    [{ ...survey, delimiter: ':' }, 'delimiter: ":" must be one of ",", ";", "\\t", "|"'],
    [
      { ...survey, persona: { column: 'p', values: { F: 'familes' } } },
      'persona.values["F"]: no persona "familes"; the nearest is "families"',
    ],
    [
      { ...interactions, partner: { value: 'dealr' } },
      'partner.value: no partner "dealr"; the nearest is "dealer"',
    ],
    [
      { ...interactions, answers: { csatt: 'q' } },
      'answers.csatt: unknown key; did you mean "csat"? Known here: csat, nps, ces, expectation, reality, sentiment',
    ],
    [
      { ...interactions, where: [{ column: 'x', equal: 'y' }] },
      'where[0].equals: is missing; it must be text, a number or true/false',
    ],
    [
      { ...interactions, attributes: { __proto__x: 'a' } },
      /^attributes\.__proto__x: must not begin with a blank, _/,
    ],
    [
      { ...customers, tenure: 'months' },
      'asOf: is missing; "tenure" and "status" need the day on which they were true',
    ],
    [{ ...customers, asOf: '2017-09-30' }, 'asOf: says nothing without "tenure" or "status"'],
    [
      { ...customers, asOf: '2017-02-30', tenure: 'm' },
      'asOf: "2017-02-30" must be a day such as 2017-05-31',
    ],
    [
      { ...customers, asOf: '2017-09-30', tenure: 'm', started: 's' },
      'tenure: says the same as "started"; leave one of them out',
    ],
    [
      { ...customers, asOf: '2017-09-30', churned: 'c', status: { column: 's', churned: ['Yes'] } },
      'status: says the same as "churned"; leave one of them out',
    ],
    [{ shape: 'survay' }, 'shape: "survay" must be "interactions", "survey", "customers" or "purchases"'],
  ])('%j', (input, expected) => {
    expect(faultsOfMapping(input)).toContainEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });

  test('all of them at once', () => {
    expect(
      faultsOfMapping(
        { ...survey, respondent: 'x', date: 'y', columns: [{ ...question, touchpoint: 'cal' }] },
        ['id', 'q1'],
      ),
    ).toEqual([
      'respondent: no column "x" in the file, which has "id", "q1"; for a constant write {"value": …}',
      'date: no column "y" in the file, which has "id", "q1"; for a constant write {"value": …}',
      'columns[0].touchpoint: no touchpoint "cal"; the nearest is "call"',
    ]);
  });

  test('a column that the file lacks, or has twice', () => {
    expect(faultsOfMapping(survey, ['id', 'day', 'Q1'])).toEqual([
      'columns[0].column: no column "q1" in the file; the nearest is "Q1"',
    ]);
    expect(faultsOfMapping(survey, ['id', 'day', 'q1', 'q1'])).toEqual([
      'columns[0].column: column "q1" stands twice in the file, as column 3 and 4; rename one',
    ]);
    expect(faultsOfMapping(survey, ['id', 'day', 'q1', 'unused', 'unused'])).toEqual([]);
  });
});

test('names from a file never reach the prototype of anything', () => {
  const mapping = {
    ...survey,
    columns: [{ ...question, values: JSON.parse('{"__proto__": 5, "constructor": 4}') }],
  };
  expect(mapInteractions(mapping, { id: '1', day: '2026-03-01', q1: 'constructor' }).rows).toMatchObject([
    { answers: { csat: 4 } },
  ]);
  expect(mapInteractions(mapping, { id: '1', day: '2026-03-01', q1: 'toString' }).problems).toHaveLength(1);
  expect(faultsOfMapping(JSON.parse('{"shape": "survey", "__proto__": {"x": 1}}'))).not.toEqual([]);
});
