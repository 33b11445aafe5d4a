import { describe, expect, test } from 'vitest';
import { DEFAULT_WEEK } from '@/lib/calendars/schema';
import { draftInterval, draftOf, nextInterval, readDraft } from './hours-draft';

describe('hours as they are typed', () => {
  test('come back as they were', () => {
    const week = { ...DEFAULT_WEEK, '6': [[1320, 1440] as const] };
    expect(readDraft(draftOf(week))).toEqual({ week, faults: new Map() });
  });

  test('midnight ends a day and begins one', () => {
    const draft = { ...draftOf({}), '1': [draftInterval('00:00', '00:00')] };
    expect(readDraft(draft).week).toEqual({ '1': [[0, 1440]] });
  });

  test.each([
    [[['12:00', '09:00']], 'week.1.0', 'must end after it begins'],
    [[['09:00', '']], 'week.1.0', 'needs two times'],
    [
      [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
      'week.1.1',
      'overlaps another interval of the day',
    ],
    [[], 'week', 'must be open at some time: deadlines would never come'],
  ])('%j is wrong at %s', (intervals, place, says) => {
    const draft = {
      ...draftOf({}),
      '1': intervals.map(([from = '', to = '']) => draftInterval(from, to)),
    };
    expect(readDraft(draft).faults).toEqual(new Map([[place, says]]));
  });

  test('another interval is offered after an hour’s break', () => {
    expect(nextInterval([draftInterval('09:00', '12:00')])).toMatchObject({ from: '13:00', to: '16:00' });
    expect(nextInterval([])).toMatchObject({ from: '09:00', to: '17:00' });
    expect(nextInterval([draftInterval('20:00', '23:00')])).toMatchObject({ from: '', to: '' });
  });
});
