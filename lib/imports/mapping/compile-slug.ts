import { slugOf } from '@/lib/domain/slug';
import { shown, type Problem } from '../cells/problem';
import { slugsOf, unknownSlugText, type CompileContext, type Noun } from './compile-context';
import { compileText, type TextReader } from './compile-text';
import type { TextField } from './fields';

/** Reads the slug of something the store knows; '' where the cell is empty, null with the reason noted where it is unknown. */
export interface SlugReader {
  text: TextReader;
  read(cells: readonly string[], problems: Problem[]): string | null;
}

const MOST_REMEMBERED = 10_000;

/** A field that names a touchpoint, partner or persona by its slug, or by a name whose slug is known: "Check-out" is "check-out". */
export function compileSlug(field: TextField, noun: Noun, path: string, context: CompileContext): SlugReader {
  const known = slugsOf(noun, context.known);
  checkConstants(field, noun, path, known, context);
  const text = compileText(field, path, context);
  const remembered = new Map<string, string | Problem>();
  return {
    text,
    read: (cells, problems) => {
      const name = text.read(cells);
      if (name === '') return '';
      let found = remembered.get(name);
      if (found === undefined) {
        found = resolve(name, noun, text.label, known);
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(name, found);
      }
      if (typeof found === 'string') return found;
      problems.push(found);
      return null;
    },
  };
}

/** A field that may be left out of the mapping. */
export function compileOptionalSlug(
  field: TextField | undefined,
  noun: Noun,
  path: string,
  context: CompileContext,
): SlugReader | null {
  return field === undefined ? null : compileSlug(field, noun, path, context);
}

function resolve(name: string, noun: Noun, label: string, known: ReadonlySet<string>): string | Problem {
  if (known.has(name)) return name;
  const slug = slugOf(name);
  if (known.has(slug)) return slug;
  const wanted = slug === '' ? shown(name).slice(1, -1) : slug;
  return {
    kind: `unknown ${noun}\n${label}\n${wanted}`,
    text: `${label}: ${unknownSlugText(noun, wanted, known)}`,
  };
}

/** Slugs that stand in the mapping itself are a fault of the mapping, not of every row. */
function checkConstants(
  field: TextField,
  noun: Noun,
  path: string,
  known: ReadonlySet<string>,
  context: CompileContext,
): void {
  if (typeof field === 'string') return;
  const check = (slug: string, at: string) => {
    if (!known.has(slug) && !known.has(slugOf(slug))) context.fault(at, unknownSlugText(noun, slug, known));
  };
  if ('value' in field) check(String(field.value), `${path}.value`);
  if ('values' in field) {
    for (const [from, to] of Object.entries(field.values ?? {}))
      check(to, `${path}.values[${JSON.stringify(from)}]`);
  }
}
