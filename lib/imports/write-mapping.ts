/** What a reader wants to know first; the store keeps no order of its own. Names that are not ours follow as they come. */
const FIRST = [
  '$schema',
  'shape',
  'source',
  'slug',
  'encoding',
  'delimiter',
  'decimal',
  'timezone',
  'dateFormat',
  'where',
  'id',
  'respondent',
  'customer',
  'name',
  'email',
  'date',
  'started',
  'churned',
  'asOf',
  'tenure',
  'status',
  'churnReason',
  'mrr',
  'column',
  'expectation',
  'reality',
  'touchpoint',
  'metric',
  'scale',
  'min',
  'max',
  'reverse',
];

/** They grow long, and so stand at the end. */
const LAST = ['attributes', 'answers', 'columns'];

/** A mapping as text to read and change: fields in the order in which one thinks of them, short parts on one line. */
export function writeMapping(mapping: unknown): string {
  return write(mapping, '', true);
}

const LONGEST_LINE = 100;

function write(value: unknown, indent: string, ordered: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part: unknown) => write(part, inner, true))
    : entriesOf(value, ordered).map(
        ([key, part]) => `${JSON.stringify(key)}: ${write(part, inner, !FREE_KEYS.has(key))}`,
      );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return `${open}${close}`;
  const short = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  const fits = indent !== '' && !short.includes('\n') && indent.length + short.length <= LONGEST_LINE;
  return fits ? short : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

/** Their keys are words of the file or of the customer, not ours. */
const FREE_KEYS = new Set(['attributes', 'values']);

function entriesOf(value: object, ordered: boolean): [string, unknown][] {
  const entries = Object.entries(value);
  return ordered ? entries.toSorted(([one], [other]) => rank(one) - rank(other)) : entries;
}

function rank(key: string): number {
  const at = FIRST.indexOf(key);
  return at >= 0 ? at : FIRST.length + 1 + LAST.indexOf(key);
}
