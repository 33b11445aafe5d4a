import { describe, expect, it } from 'vitest';
import { move, type Standing } from './move';

const RAISED = new Date('2026-03-09T08:00:00Z');
const NOW = new Date('2026-03-10T08:00:00Z');

const open: Standing = {
  state: 'open',
  stateSince: RAISED,
  acknowledgedAt: null,
  firstActionAt: null,
  fixLiveAt: null,
  fixLiveOn: null,
  verifyUntil: null,
  fixVerdict: null,
  closedAt: null,
  dismissedReason: null,
  dismissedUntil: null,
  reopened: 0,
};
const verifying: Standing = {
  ...open,
  state: 'verifying',
  acknowledgedAt: RAISED,
  firstActionAt: RAISED,
  fixLiveAt: RAISED,
  fixLiveOn: '2026-03-09',
  verifyUntil: '2026-05-04',
};

describe('an issue', () => {
  it('that is started without having been acknowledged counts as acknowledged', () => {
    expect(move(open, 'start', NOW)).toMatchObject({
      state: 'in_progress',
      stateSince: NOW,
      acknowledgedAt: NOW,
      firstActionAt: NOW,
    });
  });

  it('keeps the first moment at which it was acknowledged', () => {
    const again = move({ ...open, acknowledgedAt: RAISED }, 'acknowledge', NOW);
    expect({ ...open, acknowledgedAt: RAISED, ...again }.acknowledgedAt).toBe(RAISED);
  });

  it.each([
    ['open', 'declareFix'],
    ['fix_live', 'confirm'],
    ['verified', 'acknowledge'],
    ['merged', 'reopen'],
  ] as const)('that is %s cannot %s', (state, name) => {
    expect(move({ ...open, state }, name, NOW)).toBeNull();
  });

  it('is over once it is verified, dismissed or merged', () => {
    expect(move(verifying, 'confirm', NOW)).toMatchObject({ closedAt: NOW });
    expect(move(open, 'dismiss', NOW)).toMatchObject({ closedAt: NOW });
    expect(move(open, 'merge', NOW)).toMatchObject({ closedAt: NOW });
  });

  it('whose fix did not show is open again, not fixed, and still says which fix that was', () => {
    const disproved = { ...verifying, fixVerdict: 'worse' as const };
    expect({ ...disproved, ...move(disproved, 'disprove', NOW) }).toMatchObject({
      state: 'open',
      reopened: 1,
      fixLiveAt: null,
      fixLiveOn: '2026-03-09',
      fixVerdict: 'worse',
    });
  });

  it('that comes back after it was verified has no fix', () => {
    const verified = {
      ...verifying,
      state: 'verified' as const,
      fixVerdict: 'confirmed' as const,
      closedAt: RAISED,
    };
    expect(move(verified, 'recur', NOW)).toMatchObject({
      state: 'open',
      reopened: 1,
      fixLiveOn: null,
      fixVerdict: null,
      closedAt: null,
    });
  });

  it('whose fix is withdrawn is in progress and was not reopened', () => {
    const withdrawn = move(verifying, 'withdrawFix', NOW);
    expect(withdrawn).toMatchObject({ state: 'in_progress', fixLiveOn: null, verifyUntil: null });
    expect(withdrawn).not.toHaveProperty('reopened');
  });
});
