import { NOTICE_KINDS, type NoticeKind } from '../issues/vocabulary';
import type { Role } from '../vocabulary';

/** What people can choose to be told of: a kind of notice, or the digest of the week, which is only mailed. */
export const CHOICE_KINDS = [...NOTICE_KINDS, 'digest'] as const;
export type ChoiceKind = NoticeKind | 'digest';

/** By which way somebody is told of something. */
export interface Ways {
  inApp: boolean;
  mail: boolean;
}

/** Mailed unless somebody chose otherwise: what asks for an answer, and how it ended. Other comments are read where they were made. */
const MAILED: Readonly<Record<Role, readonly ChoiceKind[]>> = {
  executive: ['assigned', 'mentioned', 'verified', 'reopened', 'digest'],
  department_head: NOTICE_KINDS.filter((kind) => kind !== 'commented')
    .map((kind): ChoiceKind => kind)
    .concat('digest'),
  admin: ['assigned', 'mentioned', 'handed_over', 'due_soon', 'overdue'],
};

export function defaultWays(role: Role, kind: ChoiceKind): Ways {
  return { inApp: kind !== 'digest', mail: MAILED[role].includes(kind) };
}
