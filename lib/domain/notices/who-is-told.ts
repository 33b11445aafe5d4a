import { can } from '../permissions';
import type { EventKind, NoticeKind } from '../issues/vocabulary';
import type { Role } from '../vocabulary';

/** Somebody who may be told of something. */
export interface Colleague {
  id: number;
  role: Role;
  departmentId: number | null;
  active: boolean;
}

/** What happened to an issue, and who stands around it. */
export interface Happening {
  kind: EventKind;
  /** Who did it; null: the system. */
  by: number | null;
  assignee: number | null;
  watchers: readonly number[];
  mentioned: readonly number[];
  /** The department that acts next. */
  owner: number;
  /** Of a hand-off: the other one that owns it. */
  otherOwner: number | null;
  /** To which it was handed over; null: to none. */
  receiver: number | null;
}

/** Who is told of it, and as what: each person once, never whoever did it, nobody who may not sign in. */
export function whoIsTold(
  happening: Happening,
  colleagues: readonly Colleague[],
): ReadonlyMap<number, NoticeKind> {
  const present = colleagues.filter(({ active, role }) => active && can(role, 'notices.read'));
  const known = new Set(present.map(({ id }) => id));
  const told = new Map<number, NoticeKind>();
  for (const [kind, id] of addressed(happening, present)) {
    if (known.has(id) && id !== happening.by && !told.has(id)) told.set(id, kind);
  }
  return told;
}

/** What webhooks are told of an event as: the more telling word first; empty where it is no news. */
export function newsOf({ kind, mentioned }: Pick<Happening, 'kind' | 'mentioned'>): NoticeKind[] {
  if (kind === 'commented') return mentioned.length > 0 ? ['commented', 'mentioned'] : ['commented'];
  return isNews(kind) ? [kind] : [];
}

function isNews(kind: EventKind): kind is EventKind & NoticeKind {
  return (TELLING as readonly string[]).includes(kind);
}

const TELLING = [
  'assigned',
  'handed_over',
  'due_soon',
  'overdue',
  'verified',
  'reopened',
  'raised',
] as const satisfies readonly (EventKind & NoticeKind)[];

/** In the order of weight: who is mentioned is not told of the comment as well. */
function addressed(happening: Happening, present: readonly Colleague[]): [NoticeKind, number][] {
  const { kind, assignee, watchers, mentioned, owner, otherOwner, receiver } = happening;
  const heads = (...departments: (number | null)[]) =>
    departments.flatMap((department) => (department === null ? [] : headsOf(department, present)));
  const held = assignee === null ? [] : [assignee];
  const inCharge = present.some(({ id }) => id === assignee) ? held : heads(owner);
  const all: Partial<Record<EventKind, () => [NoticeKind, number][]>> = {
    assigned: () => as('assigned', held),
    commented: () => [...as('mentioned', mentioned), ...as('commented', [...held, ...watchers])],
    handed_over: () => as('handed_over', heads(receiver)),
    due_soon: () => as('due_soon', inCharge),
    overdue: () => as('overdue', [...inCharge, ...adminsAmong(present)]),
    verified: () => as('verified', [...held, ...watchers, ...heads(owner, otherOwner)]),
    reopened: () => as('reopened', [...held, ...watchers, ...heads(owner, otherOwner)]),
    raised: () => as('raised', heads(owner, otherOwner)),
  };
  return all[kind]?.() ?? [];
}

function as(word: NoticeKind, ids: readonly number[]): [NoticeKind, number][] {
  return ids.map((id) => [word, id]);
}

/** Where a department has no head the admins are told instead, so that nothing falls between two chairs. */
function headsOf(department: number, present: readonly Colleague[]): number[] {
  const heads = present.filter(
    ({ role, departmentId }) => role === 'department_head' && departmentId === department,
  );
  return heads.length > 0 ? heads.map(({ id }) => id) : adminsAmong(present);
}

function adminsAmong(present: readonly Colleague[]): number[] {
  return present.filter(({ role }) => role === 'admin').map(({ id }) => id);
}
