import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { sessionSecret } from './session-claim';

/** As every authenticator app expects it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
const PERIOD_SECONDS = 30;
const PARAMETERS = { issuer: 'Corridor', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A new secret of 160 bits (RFC 4226, section 4), in base 32. */
export function makeTwoStepSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app reads from the picture. */
export function twoStepAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The time step of a code, the current one or a neighbour, since clocks differ; null: it fits none of them. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** Encrypted with a key made of NEXTAUTH_SECRET: a copy of the store alone opens no account. */
export function sealSecret(secret: string, key = sessionSecret()): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64');
}

/** Null when it was sealed with another NEXTAUTH_SECRET, or tampered with. */
export function openSecret(sealed: string, key = sessionSecret()): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return (
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    return null;
  }
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ ...PARAMETERS, label, secret: Secret.fromBase32(secret) });
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'corridor two-step secrets', 32));
}
