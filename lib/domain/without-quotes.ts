/** What stands where something was taken out: shorter than anything that is, so that no text grows. */
const GAP = '[…]';
/** Shorter names and numbers are words of their own too often. */
const SHORTEST_NAME = 5;
const SHORTEST_COMMENT = 20;

interface Told {
  /** Names, addresses and numbers: taken out where they stand as whole words. */
  names: readonly (string | null)[];
  /** Taken out where they are quoted whole. */
  comments: readonly string[];
}

/** What can be looked for, the longest first, so that none leaves a part of another behind. */
export function quotable({ names, comments }: Told): string[] {
  const told = [
    ...names.map((name) => name?.trim() ?? '').filter(({ length }) => length >= SHORTEST_NAME),
    ...comments.map((comment) => comment.trim()).filter(({ length }) => length >= SHORTEST_COMMENT),
  ];
  return [...new Set(told)].toSorted((one, other) => other.length - one.length);
}

/** The text without them, whatever their case. */
export function withoutQuotes(text: string, told: readonly string[]): string {
  return told.reduce((left, quote) => left.replaceAll(patternOf(quote), GAP), text);
}

/** The same of every text within: what JSON can hold. */
export function jsonWithoutQuotes(value: unknown, told: readonly string[]): unknown {
  if (typeof value === 'string') return withoutQuotes(value, told);
  if (Array.isArray(value)) return value.map((part) => jsonWithoutQuotes(part, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, jsonWithoutQuotes(part, told)]));
}

function patternOf(quote: string): RegExp {
  const literal = quote.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu');
}
