import type { Db } from '@/db/client';
import type { Permission } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';

export interface Viewing {
  ownRole: Role;
  departmentName: string | null;
  until: Date;
}

/** Who asks, when, and against which store. Every use case takes one; nothing else knows the clock. */
export interface Viewer {
  /** Null: a program with a key, an operator at the command line, or the system itself. */
  userId: number | null;
  /** Of the browser; absent where nobody is signed in. */
  sessionId?: string;
  name: string;
  role: Role;
  departmentId: number | null;
  /** Somebody else knows the password: first of all another one is chosen. */
  mustChoosePassword?: true;
  /** A program came with this key: it may do what the scopes say, whatever its role. */
  keyId?: number;
  scopes?: readonly Permission[];
  /** Who looks as somebody of another role, which `role` and `departmentId` then say, and changes nothing. */
  viewing?: Viewing;
  now: Date;
  db: Db;
  requestId?: string;
}

/** Somebody who holds the machine and so may do everything. */
export function operator(db: Db, now: Date): Viewer {
  return { userId: null, name: 'Operator', role: 'admin', departmentId: null, now, db };
}
