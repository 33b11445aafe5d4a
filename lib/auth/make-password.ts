import { randomInt } from 'node:crypto';

/** Without the characters that look alike in print. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Groups of letters with hyphens between; five bits a letter. */
export function makeWord(groups: number, length: number): string {
  const group = () => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** 100 bits, to be passed on and changed. */
export function makePassword(): string {
  return makeWord(4, 5);
}
