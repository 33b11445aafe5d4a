import { answersFor } from '../own-department';
import { can, type Permission } from '../permissions';
import type { Role } from '../vocabulary';
import { TRANSITIONS, type TransitionName } from './transitions';
import { ISSUE_STATES, OPEN_STATES, type IssueState } from './vocabulary';

/** Whose people may, beside the admin: those of either department that owns the issue, of the one it is offered to, of any; or nobody’s. */
type Whose = 'owner' | 'receiver' | 'anyone' | 'system';

interface Authority {
  permission: Permission;
  whose: Whose;
  /** In which states of the issue. */
  from: readonly IssueState[];
}

const work = { permission: 'issues.work', whose: 'owner', from: OPEN_STATES } as const;
const comment = { permission: 'issues.comment', whose: 'anyone', from: ISSUE_STATES } as const;

/** What can be done with an issue beside moving it from state to state. */
const ACTS = {
  read: { permission: 'issues.read', whose: 'anyone', from: ISSUE_STATES },
  readCustomers: { permission: 'issues.customers', whose: 'owner', from: ISSUE_STATES },
  comment,
  watch: comment,
  assign: work,
  setDeadline: work,
  nameCause: work,
  change: work,
  planAction: work,
  changeAction: work,
  removeAction: work,
  link: { ...work, from: ISSUE_STATES },
  unlink: { ...work, from: ISSUE_STATES },
  handOver: { permission: 'issues.hand_over', whose: 'owner', from: OPEN_STATES },
  acceptHandOver: { permission: 'issues.hand_over', whose: 'receiver', from: OPEN_STATES },
  declineHandOver: { permission: 'issues.hand_over', whose: 'receiver', from: OPEN_STATES },
} as const satisfies Record<string, Authority>;

export type ActName = keyof typeof ACTS | TransitionName;

/** Everything that can be done with an issue, by name: what moves it, then the rest. */
export const ACT_NAMES: readonly ActName[] = [...keysOf(TRANSITIONS), ...keysOf(ACTS)];

export function authorityOf(name: ActName): Authority {
  if (!isTransition(name)) return ACTS[name];
  const { permission, by, from } = TRANSITIONS[name];
  return { permission, whose: by, from };
}

interface Actor {
  role: Role;
  departmentId: number | null;
}

/** Departments by id. */
export interface Ownership {
  departmentId: number;
  otherDepartmentId: number | null;
  /** Null: offered to nobody. */
  offeredToId: number | null;
}

/** Why somebody may not do something with an issue, whatever its state: the role lacks the permission, or the issue is another department’s. */
export function refusalOf(actor: Actor, issue: Ownership, name: ActName): 'permission' | 'department' | null {
  const { permission, whose } = authorityOf(name);
  if (whose === 'system' || !can(actor.role, permission)) return 'permission';
  if (whose === 'anyone') return null;
  const departments =
    whose === 'receiver' ? [issue.offeredToId] : [issue.departmentId, issue.otherDepartmentId];
  return departments.some((department) => department !== null && answersFor(actor, department))
    ? null
    : 'department';
}

/** Whether somebody may do it now. */
export function mayDo(actor: Actor, issue: Ownership & { state: IssueState }, name: ActName): boolean {
  return authorityOf(name).from.includes(issue.state) && refusalOf(actor, issue, name) === null;
}

export function isTransition(name: ActName): name is TransitionName {
  return name in TRANSITIONS;
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}
