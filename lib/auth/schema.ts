import { z } from 'zod';

const LONGEST_ADDRESS = 254;
const SHORTEST_PASSWORD = 10;
/** Long enough for any sentence; an endless one would only keep the server busy. */
const LONGEST_PASSWORD = 256;

export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('must be an e-mail address').max(LONGEST_ADDRESS));

export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `must have at most ${LONGEST_PASSWORD} characters`);

/** Of a sign-in: what could never have been accepted as a new pair does not fit. */
export const credentials = z.object({
  email: emailAddress,
  password: z.string().min(1).max(LONGEST_PASSWORD),
  /** Of the authenticator app, or a recovery code; blank is absent. */
  code: z
    .string()
    .trim()
    .max(64)
    .transform((code) => (code === '' ? undefined : code))
    .optional(),
});

export type Credentials = z.output<typeof credentials>;
