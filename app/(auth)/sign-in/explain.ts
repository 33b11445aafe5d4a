import type { Refused } from '@/lib/auth/client';
import { inWords } from '@/lib/auth/rate-limited';

const WORDS = {
  wrong_pair: 'The e-mail address and the password do not belong together. Check both and try again.',
  code_needed: 'A code is needed as well. Take it from your authenticator app and try again.',
  wrong_code: 'The code does not fit, or was used already. Wait for the next one and try again.',
  deactivated: 'This account has been deactivated. Ask an admin to open it again.',
  unmapped:
    'You are known there, but nothing was said of what you may see here. Ask an admin to give you a role, and try again.',
  unverified:
    'Your e-mail address is not verified there, so it opens no account here. Ask whoever looks after your account to verify it.',
  failed: 'Signing in did not work, through no fault of yours. Try again in a moment.',
} as const;

/** Why nobody was let in, and what to do about it. */
export function explain({ refusal, waitSeconds }: Refused): string {
  if (refusal !== 'rate_limited') return WORDS[refusal];
  return `Too many attempts. Try again in ${waitSeconds === null ? 'a few minutes' : inWords(waitSeconds)}.`;
}
