import { describe, expect, test } from 'vitest';
import { EVENT_KINDS } from '../issues/vocabulary';
import { waitAfter } from './backoff';
import { CHOICE_KINDS, defaultWays } from './choices';
import { weekToTell } from './digest-week';
import { newsOf, whoIsTold, type Colleague, type Happening } from './who-is-told';
import { nameMentions, wordNews, wordNotice } from './words';

const FINANCE = 1;
const CARE = 2;
const NOBODYS = 3;
const [HEAD, CARE_HEAD, BOSS, ADMIN, GONE] = [11, 12, 13, 14, 15];
const colleagues: Colleague[] = [
  { id: HEAD, role: 'department_head', departmentId: FINANCE, active: true },
  { id: CARE_HEAD, role: 'department_head', departmentId: CARE, active: true },
  { id: BOSS, role: 'executive', departmentId: null, active: true },
  { id: ADMIN, role: 'admin', departmentId: null, active: true },
  { id: GONE, role: 'department_head', departmentId: FINANCE, active: false },
];

const happening: Happening = {
  kind: 'started',
  by: null,
  assignee: null,
  watchers: [],
  mentioned: [],
  owner: FINANCE,
  otherOwner: null,
  receiver: null,
};
const told = (change: Partial<Happening>) =>
  Object.fromEntries(whoIsTold({ ...happening, ...change }, colleagues));

describe('who is told', () => {
  test.for<[string, Partial<Happening>, Record<number, string>]>([
    ['the assignee of an assignment', { kind: 'assigned', assignee: BOSS }, { [BOSS]: 'assigned' }],
    ['nobody that an issue is nobody’s', { kind: 'assigned' }, {}],
    ['nobody of what he did himself', { kind: 'assigned', assignee: HEAD, by: HEAD }, {}],
    ['nobody who left', { kind: 'assigned', assignee: GONE }, {}],
    [
      'who is mentioned of that, the others of the comment',
      { kind: 'commented', by: HEAD, mentioned: [BOSS], watchers: [BOSS, ADMIN, HEAD], assignee: CARE_HEAD },
      { [BOSS]: 'mentioned', [CARE_HEAD]: 'commented', [ADMIN]: 'commented' },
    ],
    [
      'the head that is offered an issue',
      { kind: 'handed_over', receiver: CARE },
      { [CARE_HEAD]: 'handed_over' },
    ],
    [
      'admins where a department has no head',
      { kind: 'handed_over', receiver: NOBODYS },
      { [ADMIN]: 'handed_over' },
    ],
    ['the assignee when it is due soon', { kind: 'due_soon', assignee: BOSS }, { [BOSS]: 'due_soon' }],
    ['the head when nobody is assigned', { kind: 'due_soon' }, { [HEAD]: 'due_soon' }],
    ['the head when the assignee left', { kind: 'due_soon', assignee: GONE }, { [HEAD]: 'due_soon' }],
    [
      'also admins when it is overdue',
      { kind: 'overdue', assignee: BOSS },
      { [BOSS]: 'overdue', [ADMIN]: 'overdue' },
    ],
    [
      'both owners of a hand-off, the assignee and the watchers when it is verified',
      { kind: 'verified', otherOwner: CARE, assignee: BOSS, watchers: [ADMIN] },
      { [BOSS]: 'verified', [ADMIN]: 'verified', [HEAD]: 'verified', [CARE_HEAD]: 'verified' },
    ],
    ['the owner when it is reopened', { kind: 'reopened' }, { [HEAD]: 'reopened' }],
    ['the owner when it is flagged', { kind: 'raised' }, { [HEAD]: 'raised' }],
    ['nobody of small steps', { kind: 'started', assignee: BOSS, watchers: [ADMIN] }, {}],
  ])('%s', ([, change, expected]) => expect(told(change)).toEqual(expected));

  test('webhooks hear of the same kinds, and of nothing else', () => {
    const heard = EVENT_KINDS.filter((kind) => newsOf({ kind, mentioned: [] }).length > 0);
    expect(heard.toSorted()).toEqual(
      [
        'assigned',
        'commented',
        'due_soon',
        'handed_over',
        'overdue',
        'raised',
        'reopened',
        'verified',
      ].toSorted(),
    );
    expect(newsOf({ kind: 'commented', mentioned: [BOSS] })).toEqual(['commented', 'mentioned']);
  });
});

describe('by default', () => {
  test('everything is told in the app, and the digest only by mail', () => {
    for (const kind of CHOICE_KINDS) expect(defaultWays('admin', kind).inApp).toBe(kind !== 'digest');
  });

  test('heads and executives get the digest, admins do not', () => {
    expect(defaultWays('department_head', 'digest').mail).toBe(true);
    expect(defaultWays('executive', 'digest').mail).toBe(true);
    expect(defaultWays('admin', 'digest').mail).toBe(false);
  });

  test('nobody is mailed every comment', () => {
    expect(defaultWays('department_head', 'commented').mail).toBe(false);
  });
});

describe('words', () => {
  const news = {
    kind: 'assigned',
    number: 12,
    title: 'Bills are late',
    by: 'Zoë',
    assignee: 'Søn',
    department: 'Finance',
    due: null,
  } as const;

  test('speak to the reader of a notice, and about people in a channel', () => {
    expect(wordNotice(news)).toBe('Zoë assigned #12 “Bills are late” to you.');
    expect(wordNews(news)).toBe('Zoë assigned #12 “Bills are late” to Søn.');
  });

  test('name whom a comment mentions, and leave alone what is no mention', () => {
    expect(nameMentions('@[7] see @[8] and a@[x]', [{ id: 7, name: 'Zoë' }])).toBe('@Zoë see @[8] and a@[x]');
  });
});

describe('the next try', () => {
  const patience = { firstSeconds: 10, factor: 10, longestSeconds: 500, attempts: 4 };

  test.for([
    [1, 10],
    [2, 100],
    [3, 500],
    [4, null],
  ] as const)('after number %d comes %d seconds later', ([attempt, seconds]) => {
    expect(waitAfter(attempt, patience, 0.5)).toBe(seconds);
  });

  test('is a fifth earlier or later by chance', () => {
    expect(waitAfter(1, patience, 0)).toBeCloseTo(8);
    expect(waitAfter(1, patience, 1)).toBeCloseTo(12);
  });
});

describe('the digest', () => {
  const week = { from: '2026-03-02', to: '2026-03-09' };

  test.for([
    ['2026-03-08', 23, null],
    ['2026-03-09', 6, null],
    ['2026-03-09', 7, week],
    ['2026-03-10', 23, week],
    ['2026-03-11', 0, null],
  ] as const)('on %s at %d is of %j', ([day, hour, expected]) => {
    expect(weekToTell(day, hour)).toEqual(expected);
  });
});
