import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal: enough for words that nobody could guess, not for passwords. */
export function hashWord(word: string): string {
  return createHash('sha256').update(word).digest('hex');
}
