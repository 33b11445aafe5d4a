import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { COMPARISONS, PERIOD_PRESETS } from '@/lib/domain/period';
import { CHANNELS } from '@/lib/domain/vocabulary';
import { filterParameters, filterQuery, queryString } from './schema';

const faults = (query: unknown) => {
  const read = filterQuery.safeParse(query);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);
const period = fc.oneof(
  fc.constantFrom(...PERIOD_PRESETS).map((preset) => ({ period: preset })),
  fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 4000 })).map(([start, length]) => ({
    from: addDays('2001-01-01', start),
    to: addDays('2001-01-01', start + length),
  })),
  fc.constant({}),
);
const rest = fc.record(
  {
    compare: fc.constantFrom(...COMPARISONS),
    journey: fc.array(slug, { maxLength: 4 }),
    persona: fc.array(slug, { maxLength: 4 }),
    channel: fc.subarray([...CHANNELS]),
    department: fc.array(slug, { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

describe('a filter in the URL', () => {
  it('is the last 90 days against the 90 before when nothing is said', () => {
    const nothing = { period: '90d', from: null, to: null, compare: 'previous' };
    const everywhere = { journey: [], persona: [], channel: [], department: [] };
    expect(filterQuery.parse({})).toEqual({ ...nothing, ...everywhere });
    expect(filterQuery.parse({ journey: '', period: '', from: '' })).toEqual({ ...nothing, ...everywhere });
  });

  it('says the same thing for a list however it is written', () => {
    for (const journey of ['b,a', ['a', 'b'], ' a , b ,', ['b', 'a,b']]) {
      expect(filterQuery.parse({ journey }).journey).toEqual(['a', 'b']);
    }
  });

  it('comes back as it was, and leaves defaults out', () => {
    fc.assert(
      fc.property(period, rest, (days, others) => {
        const filter = filterQuery.parse({ ...days, ...others });
        const search = queryString(filterParameters(filter));
        expect(filterQuery.parse(Object.fromEntries(new URLSearchParams(search)))).toEqual(filter);
        expect(search).not.toContain('%2C');
      }),
    );
    expect(queryString(filterParameters(filterQuery.parse({ period: '90d', compare: 'previous' })))).toBe('');
  });

  it.each([
    [{ from: '2017-05-01' }, 'to: is missing: a custom period needs from and to'],
    [{ to: '2017-05-01' }, 'from: is missing: a custom period needs from and to'],
    [{ period: 'custom' }, 'from: is missing: a custom period needs from and to'],
    [{ period: '7d', from: '2017-05-01' }, 'from: belongs to a custom period, not to 7d'],
    [{ from: '2017-02-29', to: '2017-03-01' }, 'from: must be a day of the calendar, such as 2017-05-01'],
    [{ from: "1'; drop table", to: '2017-03-01' }, 'from: must be a day of the calendar, such as 2017-05-01'],
    [
      { from: '2017-06-01', to: '2017-06-01' },
      'to: must be later than from: the day after the last one of the period',
    ],
    [{ from: '1900-01-01', to: '2017-06-01' }, 'to: is more than a hundred years after from'],
    [{ period: '14d' }, 'period: “14d” is not known; choose from 7d, 30d, 90d, 365d, quarter, custom'],
    [{ compare: 'decade' }, 'compare: “decade” is not known; choose from previous, year'],
    [{ channel: 'web,fax' }, `channel.0: “fax” is not known; choose from ${CHANNELS.join(', ')}`],
    [
      { journy: 'a' },
      ': “journy” is not known; choose from period, from, to, compare, journey, persona, channel, department',
    ],
    [{ journey: 'x'.repeat(81) }, 'journey.0: names a word of more than 80 letters'],
  ])('%j is refused by name: %s', (query, fault) => {
    expect(faults(query)).toEqual([fault]);
  });
});
