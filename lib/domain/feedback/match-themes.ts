/** A theme as far as it is looked for: words and phrases, `*` at the end of a word for any ending. */
export interface ThemeWords {
  id: number;
  phrases: readonly string[];
}

/** Says which themes a text speaks of: their ids, ascending. */
export type ThemeMatcher = (text: string) => number[];

interface Word {
  text: string;
  /** Whether any ending will do. */
  open: boolean;
}

interface Pattern {
  theme: number;
  words: readonly Word[];
}

/** Letters, digits, and apostrophes within a word; marks belong to the letter before them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in lower case, with one kind of apostrophe. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}

/** What is looked for, in the order of the words; a phrase without any word is none. */
export function patternOf(phrase: string): Word[] {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const words = wordsOf(part);
      return words.map((text, at) => ({ text, open: part.endsWith('*') && at === words.length - 1 }));
    });
}

/** Reads the dictionary once, for many texts. */
export function themeMatcher(themes: readonly ThemeWords[]): ThemeMatcher {
  const closed = new Map<string, Pattern[]>();
  const open = new Map<string, Pattern[]>();
  const lengths = new Set<number>();
  for (const { id: theme, phrases } of themes) {
    for (const phrase of phrases) {
      const words = patternOf(phrase);
      const [first] = words;
      if (first === undefined) continue;
      const index = first.open ? open : closed;
      index.set(first.text, [...(index.get(first.text) ?? []), { theme, words }]);
      if (first.open) lengths.add(first.text.length);
    }
  }
  return (text) => {
    const found = new Set<number>();
    const words = wordsOf(text);
    const look = (patterns: readonly Pattern[] | undefined, at: number) => {
      for (const pattern of patterns ?? []) {
        if (!found.has(pattern.theme) && fits(pattern.words, words, at)) found.add(pattern.theme);
      }
    };
    for (const [at, word] of words.entries()) {
      look(closed.get(word), at);
      for (const length of lengths) if (length <= word.length) look(open.get(word.slice(0, length)), at);
    }
    return [...found].toSorted((one, other) => one - other);
  };
}

function fits(pattern: readonly Word[], words: readonly string[], at: number): boolean {
  return pattern.every(({ text, open }, index) => {
    const word = words[at + index];
    return word !== undefined && (open ? word.startsWith(text) : word === text);
  });
}
