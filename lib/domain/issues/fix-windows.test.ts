import { describe, expect, test } from 'vitest';
import { fixWindows, type FixCourse } from './fix-windows';

const FLAGGED = { from: '2026-01-26', to: '2026-02-02', foundOn: '2026-02-03', baseline: null };
const course = (differs: Partial<FixCourse> = {}): FixCourse => ({
  openedOn: ['2026-02-03'],
  fixes: [{ declaredOn: '2026-03-02', liveOn: '2026-03-03' }],
  evidence: [FLAGGED],
  fixLiveOn: '2026-03-03',
  verifyUntil: '2026-04-27',
  today: '2026-03-20',
  ...differs,
});

describe('the window before a fix', () => {
  test('begins the day after the flag and ends where the fix begins', () => {
    expect(fixWindows(course()).confirmation).toEqual({ from: '2026-02-04', to: '2026-03-03' });
  });

  test('never holds a day that the flag rested on, even where that lies after it', () => {
    const { confirmation } = fixWindows(course({ evidence: [{ ...FLAGGED, to: '2026-02-16' }] }));
    expect(confirmation).toEqual({ from: '2026-02-16', to: '2026-03-03' });
  });

  test('may hold what evidence that came later rested on', () => {
    const later = { from: '2026-02-09', to: '2026-02-16', foundOn: '2026-02-17', baseline: null };
    const { confirmation } = fixWindows(course({ evidence: [FLAGGED, later] }));
    expect(confirmation).toEqual({ from: '2026-02-04', to: '2026-03-03' });
  });

  test('begins anew when the issue was opened again', () => {
    const { confirmation } = fixWindows(
      course({
        openedOn: ['2026-02-03', '2026-04-28'],
        fixes: [
          { declaredOn: '2026-03-02', liveOn: '2026-03-03' },
          { declaredOn: '2026-05-18', liveOn: '2026-05-19' },
        ],
        fixLiveOn: '2026-05-19',
      }),
    );
    expect(confirmation).toEqual({ from: '2026-04-29', to: '2026-05-19' });
  });

  test('leaves out the days under a fix that was withdrawn', () => {
    const { confirmation } = fixWindows(
      course({
        fixes: [
          { declaredOn: '2026-02-20', liveOn: '2026-02-21' },
          { declaredOn: '2026-03-02', liveOn: '2026-03-03' },
        ],
      }),
    );
    expect(confirmation).toEqual({ from: '2026-02-04', to: '2026-02-21' });
  });

  test('is missing where the fix came with the flag', () => {
    expect(fixWindows(course({ fixLiveOn: '2026-02-04' })).confirmation).toBeNull();
  });
});

test('what was normal is the baseline of the flag, or else the twelve weeks before it', () => {
  const baseline = { from: '2025-09-01', to: '2025-12-22' };
  expect(fixWindows(course({ evidence: [{ ...FLAGGED, baseline }] })).baseline).toEqual(baseline);
  expect(fixWindows(course()).baseline).toEqual({ from: '2025-11-03', to: '2026-01-26' });
  expect(fixWindows(course({ evidence: [] })).baseline).toEqual({ from: '2025-11-11', to: '2026-02-03' });
});

test.each([
  ['2026-03-02', '2026-03-03', 0, false],
  ['2026-03-03', '2026-03-04', 0, false],
  ['2026-03-20', '2026-03-21', 17, false],
  ['2026-04-27', '2026-04-28', 55, false],
  ['2026-04-28', '2026-04-28', 56, true],
  ['2026-09-01', '2026-04-28', 56, true],
])(
  'on %s the window after the fix goes to %s, %d days of it are over',
  (today, to, afterDays, atDeadline) => {
    expect(fixWindows(course({ today }))).toMatchObject({
      after: { from: '2026-03-03', to },
      afterDays,
      atDeadline,
      deadline: '2026-04-27',
    });
  },
);

test('eight weeks are given unless told otherwise', () => {
  expect(fixWindows(course({ verifyUntil: null })).deadline).toBe('2026-04-27');
});
