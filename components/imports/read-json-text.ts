/** A piece of a text: from the first character to the one after the last. */
export interface Place {
  start: number;
  end: number;
}

/** A text as JSON: its value and where each part of it stands, or the first thing that is no JSON. */
export type JsonText =
  | { value: unknown; places: ReadonlyMap<string, Place>; fault: null }
  | { value: null; places: ReadonlyMap<string, Place>; fault: { at: number; message: string } };

const DEEPEST = 100;

const LAST_STEP = /(?:(?:^|\.)[\w$]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\])$/s;

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads JSON and remembers places, by paths as problems of the API name them ("columns[3].touchpoint"). `JSON.parse` tells no
 * places, and each browser words its complaints differently.
 */
export function readJsonText(text: string): JsonText {
  const places = new Map<string, Place>();
  let at = 0;
  let depth = 0;
  try {
    const value = readValue('');
    skipBlank();
    if (at < text.length) throw new Fault(at, 'nothing may follow the closing bracket');
    return { value, places, fault: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { value: null, places, fault: { at: error.at, message: error.message } };
  }

  function readValue(path: string): unknown {
    skipBlank();
    const start = at;
    const value = readAny(path);
    // An object may say a thing twice: the last one counts, as with JSON.parse.
    places.set(path, { start, end: at });
    return value;
  }

  function readAny(path: string): unknown {
    const first = text[at];
    if (first === '{') return readObject(path);
    if (first === '[') return readList(path);
    if (first === '"') return readString();
    if (first === undefined) throw new Fault(at, 'the text ends too early');
    const word = /^(?:-?[0-9][0-9.eE+-]*|[a-zA-Z_]+)/.exec(text.slice(at, at + 400))?.[0] ?? '';
    const known = WORDS.has(word) ? WORDS.get(word) : numberOf(word);
    if (known === undefined) throw new Fault(at, unknownWord(word, first));
    at += word.length;
    return known;
  }

  function readObject(path: string): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    readEach('}', () => {
      if (text[at] !== '"') throw new Fault(at, 'a name in double quotation marks is expected here');
      const key = readString();
      skipBlank();
      if (text[at] !== ':') throw new Fault(at, `a colon is expected after "${key}"`);
      at += 1;
      entries.push([key, readValue(keyPath(path, key))]);
    });
    return Object.fromEntries(entries);
  }

  function readList(path: string): unknown[] {
    const list: unknown[] = [];
    readEach(']', () => void list.push(readValue(`${path}[${list.length}]`)));
    return list;
  }

  function readEach(close: string, readOne: () => void): void {
    const open = at;
    at += 1;
    depth += 1;
    if (depth > DEEPEST) throw new Fault(open, 'this lies too deep in brackets for a mapping');
    skipBlank();
    let next = text[at] === close ? close : ',';
    while (next !== close) {
      skipBlank();
      if (text[at] === close) throw new Fault(at, `the comma before ${close} is one too many`);
      readOne();
      skipBlank();
      next = text[at] ?? '';
      if (next === '') throw new Fault(open, `this ${text[open] ?? ''} is never closed by ${close}`);
      if (next !== ',' && next !== close) throw new Fault(at, `a comma or ${close} is expected here`);
      if (next === ',') at += 1;
    }
    at += 1;
    depth -= 1;
  }

  function readString(): string {
    const start = at;
    for (at += 1; at < text.length; at += 1) {
      const character = text[at];
      if (character === '\\') at += 1;
      else if (character === '\n') break;
      else if (character === '"') {
        at += 1;
        return stringOf(text.slice(start, at), start);
      }
    }
    throw new Fault(start, 'this quotation mark is never closed on its line');
  }

  function skipBlank(): void {
    while (at < text.length && ' \n\r\t'.includes(text[at] ?? '.')) at += 1;
  }
}

/** Where a problem stands: at its path, or at the nearest part around it that is there. */
export function placeOf(places: ReadonlyMap<string, Place>, path: string): Place | null {
  const found = places.get(path);
  if (found !== undefined || path === '') return found ?? null;
  return placeOf(places, path.slice(0, LAST_STEP.exec(path)?.index ?? 0));
}

/** 'line 12', counted from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

class Fault extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function keyPath(path: string, key: string): string {
  if (!/^[\w$]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

function numberOf(word: string): number | undefined {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? Number(word) : undefined;
}

function stringOf(quoted: string, at: number): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new Fault(at, 'this text holds a backslash or a control character that JSON does not know');
  }
}

function unknownWord(word: string, first: string): string {
  if (first === '“' || first === '”' || first === "'") return 'use straight double quotation marks: "';
  if (first === '/') return 'JSON has no comments';
  if (/^[-\d]/.test(word)) return `${word} is no number as JSON writes them`;
  return word === '' ? `${first} is not expected here` : `${word} must stand in double quotation marks`;
}
