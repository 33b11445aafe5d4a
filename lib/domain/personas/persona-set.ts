import type { Channel } from '../vocabulary';
import type { PersonaRule } from './rule';

/** A persona as it is written: its story, and who belongs to it. */
export interface WrittenPersona {
  slug: string;
  name: string;
  description: string;
  goals: string[];
  needs: string[];
  quote: string;
  /** The dearest first. */
  channels: Channel[];
  /** Null: whoever a source puts there. */
  rule: PersonaRule | null;
}

/** The personas in use, in the order in which they are tried. */
export interface PersonaSet {
  personas: WrittenPersona[];
}

/** What differs, in sentences without a full stop: 'Students was added'. */
export function changesBetween(before: PersonaSet, after: PersonaSet): string[] {
  const [was, is] = [bySlug(before), bySlug(after)];
  const added = after.personas.filter(({ slug }) => !was.has(slug));
  const gone = before.personas.filter(({ slug }) => !is.has(slug));
  const changed = after.personas.flatMap((persona) => {
    const old = was.get(persona.slug);
    return old === undefined ? [] : changesOf(old, persona);
  });
  const kept = (set: PersonaSet, other: ReadonlyMap<string, unknown>) =>
    set.personas.map(({ slug }) => slug).filter((slug) => other.has(slug));
  const moved = kept(before, is).join(' ') !== kept(after, was).join(' ');
  return [
    ...added.map(({ name }) => `${name} was added`),
    ...gone.map(({ name }) => `${name} was retired`),
    ...changed,
    ...(moved ? ['The order was changed'] : []),
  ];
}

const STORY = ['description', 'goals', 'needs', 'quote', 'channels'] as const;

function changesOf(was: WrittenPersona, is: WrittenPersona): string[] {
  return [
    ...(was.name === is.name ? [] : [`${was.name} is called ${is.name} now`]),
    ...(STORY.every((part) => isAlike(was[part], is[part])) ? [] : [`The story of ${is.name} was changed`]),
    ...(isAlike(was.rule, is.rule) ? [] : [`The rule of ${is.name} was changed`]),
  ];
}

export interface Merged {
  set: PersonaSet;
  /** Names of the personas that both have changed, and that are as `mine` has them. */
  disputed: string[];
}

/**
 * What `mine` has made of `base`, done to `theirs`: whatever `mine` left as it was is as `theirs` has it. The order is that of `mine` where it was changed
 * there, with what is new at its end.
 */
export function mergeSets(base: PersonaSet, mine: PersonaSet, theirs: PersonaSet): Merged {
  const [old, own, other] = [bySlug(base), bySlug(mine), bySlug(theirs)];
  const disputed: string[] = [];
  const merged = new Map<string, WrittenPersona>();
  for (const slug of new Set([...own.keys(), ...other.keys()])) {
    const [was, here, there] = [old.get(slug), own.get(slug), other.get(slug)];
    const touchedHere = !isAlike(was, here);
    if (touchedHere && !isAlike(was, there) && !isAlike(here, there)) {
      disputed.push((here ?? there)?.name ?? slug);
    }
    const kept = touchedHere ? here : there;
    if (kept !== undefined) merged.set(slug, kept);
  }
  const reordered = orderOf(base, own) !== orderOf(mine, old);
  const order = reordered ? [...own.keys(), ...other.keys()] : [...other.keys(), ...own.keys()];
  return {
    set: { personas: [...new Set(order)].flatMap((slug) => merged.get(slug) ?? []) },
    disputed,
  };
}

function orderOf({ personas }: PersonaSet, among: ReadonlyMap<string, unknown>): string {
  return personas
    .map(({ slug }) => slug)
    .filter((slug) => among.has(slug))
    .join(' ');
}

const bySlug = ({ personas }: PersonaSet) => new Map(personas.map((persona) => [persona.slug, persona]));

/** As one text, whatever the order of the keys. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? '';

/** Whether two values of JSON are the same, whatever the order of their keys. */
export function isAlike(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
