import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFault, formattedDate } from './formatted-date';
import { isoDate } from './iso-date';
import { isTimezone, zonedDay, zonedTime } from '@/lib/domain/zoned-time';

dayjs.extend(customParseFormat);
dayjs.extend(utc);

const inBerlin = isoDate(zonedTime('Europe/Berlin'));
const said = (instant: number | string) =>
  typeof instant === 'number' ? new Date(instant).toISOString() : instant;

describe('a date of ISO 8601, read in Berlin', () => {
  it.each([
    ['2017-05-06', '2017-05-05T22:00:00.000Z'],
    ['2017-5-6', '2017-05-05T22:00:00.000Z'],
    ['20170506', '2017-05-05T22:00:00.000Z'],
    ['2017-05-06T14:30', '2017-05-06T12:30:00.000Z'],
    ['2017-05-06 14:30:05', '2017-05-06T12:30:05.000Z'],
    ['2017-05-06T14:30:05.123456', '2017-05-06T12:30:05.123Z'],
    ['2017-05-06T14:30:05,5', '2017-05-06T12:30:05.500Z'],
    ['2017-05-06T14:30:05Z', '2017-05-06T14:30:05.000Z'],
    ['2017-05-06t14:30:05z', '2017-05-06T14:30:05.000Z'],
    ['2017-05-06 14:30:05 +0545', '2017-05-06T08:45:05.000Z'],
    ['2017-05-06T14:30:05-07', '2017-05-06T21:30:05.000Z'],
    ['20170506T143005Z', '2017-05-06T14:30:05.000Z'],
    ['2016-02-29', '2016-02-28T23:00:00.000Z'],
    ['2000-02-29', '2000-02-28T23:00:00.000Z'],
    ['2017-02-29', 'not_in_calendar'],
    ['1900-02-29', 'not_in_calendar'],
    ['2017-04-31', 'not_in_calendar'],
    ['2017-13-01', 'not_in_calendar'],
    ['2017-00-10', 'not_in_calendar'],
    ['2017-01-00', 'not_in_calendar'],
    ['2017-05-06T24:00', 'not_in_calendar'],
    ['2017-05-06T23:60', 'not_in_calendar'],
    ['2017-05-06T23:59:60', 'not_in_calendar'],
    ['2017-05-06T10:00+99:00', 'not_in_calendar'],
    ['0017-05-06', 'not_in_calendar'],
    ['06.05.2017', 'unreadable'],
    ['5/6/2017', 'unreadable'],
    ['2017-05', 'unreadable'],
    ['2017-W18', 'unreadable'],
    ['2017-05-06T', 'unreadable'],
    ['2017-05-06T14', 'unreadable'],
    ['May 6, 2017', 'unreadable'],
    ['42861', 'unreadable'],
    ['٢٠١٧-٠٥-٠٦', 'unreadable'],
    ['', 'unreadable'],
    ['NaN', 'unreadable'],
    ["2017-05-06'; DROP TABLE imports; --", 'unreadable'],
  ])('%j is %j', (text, expected) => {
    expect(said(inBerlin(text))).toBe(expected);
  });
});

describe('where the clocks move', () => {
  it.each([
    ['a time shown twice is the first', 'Europe/Berlin', '2025-10-26T02:30', '2025-10-26T00:30:00.000Z'],
    ['the last minute before', 'Europe/Berlin', '2025-10-26T01:59', '2025-10-25T23:59:00.000Z'],
    ['the first minute after', 'Europe/Berlin', '2025-10-26T03:00', '2025-10-26T02:00:00.000Z'],
    ['a time that is skipped moves on', 'Europe/Berlin', '2025-03-30T02:30', '2025-03-30T01:30:00.000Z'],
    ['the minute before the skip', 'Europe/Berlin', '2025-03-30T01:59', '2025-03-30T00:59:00.000Z'],
    ['a skipped midnight is one o’clock', 'America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000Z'],
    ['half an hour', 'Australia/Lord_Howe', '2025-10-05T02:15', '2025-10-04T15:45:00.000Z'],
    ['a quarter of an hour off', 'Asia/Kathmandu', '2025-10-05', '2025-10-04T18:15:00.000Z'],
    ['a day that never was', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z'],
    ['the day after it', 'Pacific/Apia', '2011-12-31T12:00', '2011-12-30T22:00:00.000Z'],
  ])('%s (%s %s)', (_, timezone, text, expected) => {
    expect(said(isoDate(zonedTime(timezone))(text))).toBe(expected);
  });

  it('every instant survives the way to the wall clock and back, save in the hour shown twice', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
      'Africa/Casablanca',
    ];
    const readers = new Map(zones.map((zone) => [zone, zonedTime(zone)]));
    const instant = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (seconds, zone) => {
        const clock = new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone: zone });
        const local = Date.parse(`${clock.replace(' ', 'T')}Z`);
        const back = (readers.get(zone)?.(local) ?? Number.NaN) / 1000;
        expect([seconds, seconds - 3600, seconds - 1800]).toContain(back);
        expect(new Date(back * 1000).toLocaleString('sv-SE', { timeZone: zone })).toBe(clock);
        expect(zonedDay(zone)(seconds * 1000)).toBe(clock.slice(0, 10));
      }),
    );
  });
});

describe('a declared format', () => {
  it.each([
    ['DD.MM.YYYY', '06.05.2017', '2017-05-06T00:00:00.000Z'],
    ['DD.MM.YYYY', '6.5.2017', 'unreadable'],
    ['D.M.YYYY', '6.5.2017', '2017-05-06T00:00:00.000Z'],
    ['D.M.YYYY', '06.05.2017', '2017-05-06T00:00:00.000Z'],
    ['DD.MM.YYYY', '31.04.2017', 'not_in_calendar'],
    ['MM/DD/YYYY hh:mm:ss A', '12/31/1999 09:30:00 AM', '1999-12-31T09:30:00.000Z'],
    ['M/D/YY h:mma', '5/6/17 12:05am', '2017-05-06T00:05:00.000Z'],
    ['M/D/YY h:mma', '5/6/69 12:05pm', '1969-05-06T12:05:00.000Z'],
    ['M/D/YY h:mma', '5/6/17 13:05pm', 'not_in_calendar'],
    ['D MMMM YYYY', '6 May 2017', '2017-05-06T00:00:00.000Z'],
    ['dddd, D MMM YYYY', 'Saturday, 6 SEP 2017', '2017-09-06T00:00:00.000Z'],
    ['YYYYMMDDHHmmss', '20170506143005', '2017-05-06T14:30:05.000Z'],
    ['YYYY-MM-DD[T]HH:mm:ss.SSSZ', '2017-05-06T14:30:05.250+02:00', '2017-05-06T12:30:05.250Z'],
    ['YYYY-MM-DD HH:mm ZZ', '2017-05-06 14:30 -0730', '2017-05-06T22:00:00.000Z'],
    ['X', '1494081005', '2017-05-06T14:30:05.000Z'],
    ['x', '1494081005250', '2017-05-06T14:30:05.250Z'],
    ['DD.MM.YYYY', '06x05x2017', 'unreadable'],
    ['DD.MM.YYYY', '2017-05-06', 'unreadable'],
  ])('%s reads %j as %j', (format, text, expected) => {
    expect(formatFault(format)).toBeNull();
    expect(said(formattedDate(format, zonedTime('UTC'))(text))).toBe(expected);
  });

  it.each([
    ['DD.MM', 'names no year'],
    ['YYYY-MM', 'names no day'],
    ['YYYY-DD', 'names no month'],
    ['YYYY-MM-DD hh:mm', 'need each other'],
    ['YYYY-MM-DD q', '"q" is no part of a date'],
    ['dd.mm.yyyy', '"dd" is no part of a date'],
    ['X YYYY', 'stand alone'],
    ['', 'names no year'],
  ])('%j is refused: it %s', (format, fault) => {
    expect(formatFault(format)).toContain(fault);
  });

  it('reads what Day.js writes', () => {
    const formats = [
      'DD/MM/YYYY HH:mm:ss',
      'D.M.YYYY H:m:s',
      'MMM D, YYYY hh:mm:ss A',
      'YYYY MMMM DD h:mm:ss a',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom(...formats),
        (seconds, format) => {
          const text = dayjs.utc(seconds * 1000).format(format);
          expect(formattedDate(format, zonedTime('UTC'))(text)).toBe(seconds * 1000);
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    const read = formattedDate('DD.MM.YYYY HH:mm', zonedTime('Europe/Berlin'));
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'string']).toContain(typeof read(text));
        expect(['number', 'string']).toContain(typeof inBerlin(text));
      }),
    );
  });
});

it('knows the zones of the runtime only', () => {
  expect(['UTC', 'Asia/Kathmandu', 'Mars/Olympus', '', '../etc'].map(isTimezone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
