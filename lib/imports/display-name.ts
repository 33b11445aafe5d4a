const LONGEST = 200;

/** The last part of a file's name, fit to be shown: no path, no control characters, no marks that turn the reading direction. */
export function displayName(fileName: string): string {
  const last = fileName.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');
  return /^\.*$/.test(plain) ? 'unnamed.csv' : plain;
}
