import * as z from 'zod/mini';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { ROLES, type Role } from '@/lib/domain/vocabulary';

const name = z.string().check(z.trim(), z.minLength(1, 'is missing'), z.maxLength(200));
const role = z.enum(ROLES, `must be one of ${ROLES.join(', ')}`);
const department = z.nullable(z.string().check(z.maxLength(80)));

interface Place {
  role: Role;
  department: string | null;
}

const headHasDepartment = z.refine<Place>(
  (place) => place.role !== 'department_head' || place.department !== null,
  {
    path: ['department'],
    message: `is missing: a ${ROLE_WORDS.department_head.toLowerCase()} heads one`,
  },
);

export const userParams = z.object({
  id: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_147_483_647)),
});
export type UserParams = z.output<typeof userParams>;

/** What an admin says of somebody; `department` is a slug, or null. */
export const userChange = z.strictObject({ name, role, department }).check(headHasDepartment);
export type UserChange = z.output<typeof userChange>;

const address = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.email('must be an e-mail address'), z.maxLength(254));

export const newPerson = z.strictObject({ email: address, name, role, department }).check(headHasDepartment);
export type NewPerson = z.output<typeof newPerson>;

/** More at once would be a mistake more often than a company. */
export const MOST_IMPORTED = 1000;
export const userImport = z.strictObject({
  csv: z.string().check(z.minLength(1, 'is empty'), z.maxLength(500_000, 'is longer than 500,000 letters')),
  dryRun: z.boolean(),
});
export type UserImport = z.output<typeof userImport>;

/** As whom to look around. An admin sees everything as it is. */
export const viewingInput = z
  .strictObject({
    role: z.enum(['executive', 'department_head'], 'must be executive or department_head'),
    department,
  })
  .check(headHasDepartment);
export type ViewingInput = z.output<typeof viewingInput>;

/** Why somebody sees what they see, in sentences. */
export interface Sight {
  name: string;
  owns: string;
  may: SightReason[];
  mayNot: SightReason[];
}

/** Deeds that the same people may do: “Search what customers wrote”, of “department heads and admins”. */
export interface SightReason {
  openTo: string;
  deeds: string[];
}

export interface UserView {
  id: number;
  email: string;
  name: string;
  role: Role;
  department: string | null;
  departmentName: string | null;
  active: boolean;
  /** Whether a code is asked for beside the password. */
  twoStep: boolean;
  /** Whether the password was made up by somebody else and not changed yet. */
  oneTime: boolean;
  /** ISO 8601; null: never. */
  lastSeenAt: string | null;
  createdAt: string;
}

export interface InvitationView {
  id: number;
  email: string;
  name: string;
  role: Role;
  department: string | null;
  departmentName: string | null;
  createdAt: string;
  expiresAt: string;
  expired: boolean;
}

export interface UserList {
  users: UserView[];
  /** Those that nobody has accepted, the newest first. */
  invitations: InvitationView[];
  /** Those that somebody can belong to. */
  departments: { slug: string; name: string }[];
  /** Whether mail can be sent from here. */
  mails: boolean;
}

/** Shown this once. */
export interface Invited {
  id: number;
  email: string;
  link: string;
  expiresAt: string;
  mailed: boolean;
}

export interface ImportedUser {
  /** Of the file, the head being line 1. */
  line: number;
  email: string;
  name: string;
  role: string;
  department: string;
  /** Why it was not taken; null: it was, or would be. */
  fault: string | null;
  /** Shown this once; null on a dry run and where there is a fault. */
  link: string | null;
}

export interface UserImportAnswer {
  dryRun: boolean;
  invited: number;
  refused: number;
  mailed: boolean;
  rows: ImportedUser[];
}

/** What somebody who holds a link is shown. */
export interface OpenInvitation {
  email: string;
  name: string;
  organisation: string;
}
