import type { ImportShape, ImportStatus } from '@/lib/domain/imports';

/** How a file is laid out. */
export const SHAPE_WORDS: Readonly<Record<ImportShape, string>> = {
  interactions: 'One row an interaction',
  survey: 'One row a respondent',
  customers: 'One row a customer',
  purchases: 'One row a purchase',
};

export const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  queued: 'Waiting its turn',
  running: 'Running',
  finished: 'Finished',
  failed: 'Failed',
  undoing: 'Being undone',
  undone: 'Undone',
};

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

const ENCODING_WORDS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western European)',
};

export function delimiterWord(delimiter: string): string {
  return DELIMITER_WORDS[delimiter] ?? delimiter;
}

export function encodingWord(encoding: string): string {
  return ENCODING_WORDS[encoding] ?? encoding;
}

const NOUNS: Readonly<Record<ImportShape, string>> = {
  interactions: 'interaction',
  survey: 'interaction',
  customers: 'customer',
  purchases: 'purchase',
};

/** What the file's rows become: 'interactions', 'customers'; '1 interaction'. */
export function nounOf(shape: ImportShape, count: number): string {
  const noun = NOUNS[shape];
  return count === 1 ? noun : `${noun}s`;
}
