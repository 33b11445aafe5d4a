import { randomBytes } from 'node:crypto';

/** As long as Standard Webhooks recommends: 24 to 64 bytes. */
const BYTES = 32;

/** A new secret to sign with, in the form of Standard Webhooks. */
export function makeSecret(): string {
  return `whsec_${randomBytes(BYTES).toString('base64')}`;
}
