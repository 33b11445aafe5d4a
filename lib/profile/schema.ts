import * as z from 'zod/mini';
import type { Role } from '@/lib/domain/vocabulary';

const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 256;

const currentPassword = z.string().check(z.minLength(1, 'is missing'), z.maxLength(LONGEST_PASSWORD));

export const nameChange = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1, 'is missing'), z.maxLength(200)),
});

export const passwordChange = z.strictObject({
  current: currentPassword,
  password: z
    .string()
    .check(
      z.minLength(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`),
      z.maxLength(LONGEST_PASSWORD, `must have at most ${LONGEST_PASSWORD} characters`),
    ),
});

/** What asks for the password again, since a browser may have been left open. */
export const withPassword = z.strictObject({ current: currentPassword });

export const twoStepConfirmation = z.strictObject({ code: z.string().check(z.trim(), z.maxLength(64)) });

export const sessionParams = z.object({ id: z.uuid('is not the id of a session') });

/** Where somebody is signed in. */
export interface SessionView {
  id: string;
  /** “Firefox on Linux”. */
  browser: string;
  /** An identity provider vouched, not a password. */
  provided: boolean;
  /** The one that asks. */
  here: boolean;
  madeAt: string;
  lastSeenAt: string;
}

export interface SessionList {
  sessions: SessionView[];
}

export interface Profile {
  email: string;
  name: string;
  role: Role;
  departmentName: string | null;
  /** The password was made up by somebody else: nothing else opens before it is changed. */
  mustChoosePassword: boolean;
  twoStep: boolean;
  /** Whether a password opens anything here; where single sign-on alone does, there is none to change. */
  passwords: boolean;
  /** Null: two-step sign-in is off. */
  recoveryCodesLeft: number | null;
  lastSeenAt: string | null;
}

/** What an authenticator app is set up with; shown until it is confirmed. */
export interface TwoStepOffer {
  secret: string;
  /** A picture (SVG) of the address that holds it. */
  picture: string;
}

/** Shown this once. */
export interface RecoveryCodes {
  codes: string[];
}
