import { describe, expect, test } from 'vitest';
import { LEAST, mapInteractions } from '@/tests/mapped-row';

const { survey } = LEAST;

describe('a respondent', () => {
  const row = { id: '7', day: '2026-03-01', q1: '4', e: '7', p: '4', age: '0' };
  const pair = { expectation: 'e', reality: 'p', touchpoint: 'call', scale: { min: 1, max: 7 } };

  test('gives an interaction for each answered column or pair', () => {
    const { rows } = mapInteractions({ ...survey, columns: [...survey.columns, pair] }, row);
    expect(rows).toEqual([
      {
        line: 2,
        externalId: '7:q1',
        occurredAt: new Date('2026-02-28T23:00:00Z'),
        customer: '7',
        touchpoint: 'bill',
        answers: { csat: 4 },
        sequence: 0,
      },
      {
        line: 2,
        externalId: '7:p',
        occurredAt: new Date('2026-02-28T23:00:00Z'),
        customer: '7',
        touchpoint: 'call',
        answers: { expectation: 10, reality: 5 },
        raw: { expectation: 7, reality: 4 },
        sequence: 1,
      },
    ]);
  });

  test('leaves out what was not answered', () => {
    const columns = [{ ...survey.columns[0], missing: [0, 6, 'Blank'] }, pair];
    for (const q1 of ['', ' ', '0', '6', '6.0', 'Blank']) {
      expect(mapInteractions({ ...survey, columns }, { ...row, q1, e: '', p: '' })).toEqual({
        rows: [],
        problems: [],
      });
    }
    expect(mapInteractions({ ...survey, columns }, { ...row, q1: '', e: '' }).rows).toMatchObject([
      { answers: { reality: 5 } },
    ]);
  });

  test('numbers that mean "not answered" everywhere mean it of answers only', () => {
    const mapping = { ...survey, missing: [0, 7, 'n/a'], attributes: { age: 'age', city: 'city' } };
    const { rows } = mapInteractions(mapping, { ...row, city: 'n/a' });
    expect(rows).toMatchObject([{ externalId: '7:q1', attributes: { age: '0' } }]);
    expect(mapInteractions(mapping, { ...row, q1: '7', city: '' }).rows).toEqual([]);
    expect(mapInteractions(mapping, { ...row, id: 'n/a', city: '' }).problems).toEqual(['id: is empty']);
  });

  test('keeps the good answers beside a bad one; a pair with a bad half waits', () => {
    const columns = [...survey.columns, pair, { column: 'q3', touchpoint: 'x-ray', metric: 'nps' }];
    const found = mapInteractions({ ...survey, columns }, { ...row, p: '9', q3: '10' });
    expect(found.rows?.map((answer) => answer.externalId)).toEqual(['7:q1', '7:q3']);
    expect(found.problems).toEqual(['p: "9" lies outside the scale 1 to 7']);
  });

  test('without a day, an id or a known persona gives nothing', () => {
    const mapping = { ...survey, persona: 'persona' };
    expect(mapInteractions(mapping, { ...row, id: '', day: '', persona: 'nobody' })).toEqual({
      rows: [],
      problems: [
        'id: is empty',
        'day: is empty',
        'persona: no persona "nobody"; import the journey file that makes it first',
      ],
    });
  });

  test('may be dated by a template or a constant', () => {
    const at = (date: unknown, format?: string) =>
      mapInteractions({ ...survey, date, timezone: 'UTC', ...(format && { dateFormat: format }) }, row)
        .rows?.[0]?.occurredAt.toISOString()
        .slice(0, 10);
    expect(at('2017-05-{id:02}')).toBe('2017-05-07');
    expect(at('2017-05-{id}')).toBe('2017-05-07');
    expect(at({ template: '{id}/5/2017' }, 'D/M/YYYY')).toBe('2017-05-07');
    expect(at({ value: '2021-06-01' })).toBe('2021-06-01');
    expect(mapInteractions({ ...survey, date: '2017-05-{id}' }, { ...row, id: '' }).problems).toEqual([
      'id: is empty',
      'id: is empty',
    ]);
  });

  test('may comment on a column, name its reason and its partner', () => {
    const columns = [
      { ...survey.columns[0], key: 'bill', comment: 'why', reason: { value: 'survey' }, partner: 'by' },
    ];
    const { rows } = mapInteractions(
      { ...survey, columns, customer: 'sfo-{id}' },
      { ...row, q1: '', why: ' Too dear ', by: 'Dealer' },
    );
    expect(rows).toMatchObject([
      {
        externalId: '7:bill',
        customer: 'sfo-7',
        comment: 'Too dear',
        reason: 'survey',
        partner: 'dealer',
        answers: {},
      },
    ]);
  });
});
