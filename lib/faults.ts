import type { z } from 'zod';
import { nearestWord } from '@/lib/domain/nearest-word';
import { DomainError, type FieldFault } from '@/lib/errors';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const LONGEST_SHOWN = 60;
const UNSTORABLE = /[\0\p{Cs}]/u;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  record: 'an object { … }',
  null: 'null',
};

/** What does not fit about an input, each fault by its path ("columns[3].touchpoint") and in words that say what would fit. */
export function faultsOf(error: z.ZodError, input: unknown): FieldFault[] {
  return error.issues.flatMap((issue) => faultsIn(issue, [], input));
}

/** "columns[3].touchpoint"; the whole input is "". */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const key = String(part);
    if (!/^[\w$]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

function faultsIn(issue: Issue, parent: Path, input: unknown): FieldFault[] {
  const path = [...parent, ...issue.path];
  const fault = (message: string): FieldFault[] => [{ path: pathText(path), message }];
  const value = valueAt(input, path);
  if (value === undefined && issue.code !== 'unrecognized_keys') return fault(missingText(issue));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        message: unknownKeyText(key, issue.message),
      }));
    case 'invalid_union': {
      const branch = likeliestBranch(issue.errors);
      return branch === null
        ? fault(shownThen(value, issue.message))
        : branch.flatMap((inner) => faultsIn(inner, path, input));
    }
    case 'invalid_key':
      return fault(issue.issues[0]?.message ?? issue.message);
    case 'invalid_type':
      return fault(kindText(issue.expected, value));
    case 'invalid_value':
      return fault(choiceText(value, issue.values));
    case 'too_small':
    case 'too_big':
      return fault(sizeText(issue));
    case 'not_multiple_of':
    case 'invalid_element':
    case 'invalid_format':
    case 'custom':
    default:
      return fault(shownThen(value, issue.message));
  }
}

/** The way of writing that was meant: of those that fit the kind of value, the one with the fewest faults. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const plausible = branches.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return plausible.toSorted((one, other) => one.length - other.length)[0] ?? null;
}

function missingText(issue: Issue): string {
  if (issue.code === 'invalid_value') return `is missing; it must be ${choices(issue.values)}`;
  return issue.code === 'invalid_union' ? `is missing; it ${issue.message}` : 'is missing';
}

function unknownKeyText(key: string, message: string): string {
  const known = /known here: (.*)$/s.exec(message)?.[1]?.split(', ') ?? [];
  const nearest = nearestWord(key, known);
  return nearest === null
    ? message
    : `unknown key; did you mean "${nearest}"? Known here: ${known.join(', ')}`;
}

function choiceText(value: unknown, allowed: readonly unknown[]): string {
  const words = allowed.filter((choice) => typeof choice === 'string');
  const nearest = typeof value === 'string' && words.length > 1 ? nearestWord(value, words) : null;
  const hint = nearest === null ? '' : `; the nearest is "${nearest}"`;
  return `${shown(value)} must be ${choices(allowed)}${hint}`;
}

function choices(allowed: readonly unknown[]): string {
  const words = allowed.map((choice) => JSON.stringify(choice)).join(', ');
  return allowed.length > 1 ? `one of ${words}` : words;
}

function sizeText(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [bound, amount] =
    issue.code === 'too_small'
      ? (['at least', issue.minimum] as const)
      : (['at most', issue.maximum] as const);
  if (issue.origin === 'string')
    return amount === 1 ? 'must not be empty' : `must have ${bound} ${amount} characters`;
  if (issue.origin === 'array') return `must have ${bound} ${amount} ${amount === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${amount}`;
}

function shownThen(value: unknown, message: string): string {
  return typeof value === 'object' ? message : `${shown(value)} ${message}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function kindText(expected: string, value: unknown): string {
  const wanted = `must be ${KINDS[expected] ?? expected}`;
  return expected === 'int' && typeof value === 'number'
    ? `${value} ${wanted}`
    : `${wanted}, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

/** The texts of an input that no store keeps: with NUL or half a character in them. */
export function unstorableTexts(input: unknown, path: Path = []): FieldFault[] {
  if (typeof input === 'string') {
    return UNSTORABLE.test(input)
      ? [{ path: pathText(path), message: 'holds a NUL character, or half of one beyond U+FFFF' }]
      : [];
  }
  if (typeof input !== 'object' || input === null) return [];
  const isList = Array.isArray(input);
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) =>
    unstorableTexts(key, path).concat(unstorableTexts(value, path.concat(isList ? Number(key) : key))),
  );
}

/** One error for all faults, worded by the first. */
export function refusal(subject: string, faults: readonly FieldFault[]): DomainError {
  const [first] = faults;
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new DomainError(
    'invalid',
    `${subject} does not fit. ${where}${first?.message ?? 'It is empty'}${more}`,
    faults,
  );
}
