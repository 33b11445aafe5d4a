import {
  changesBetween,
  isAlike,
  type PersonaSet,
  type WrittenPersona,
} from '@/lib/domain/personas/persona-set';
import { formOf, readForm, type RuleForm } from '@/lib/domain/personas/rule-form';
import { slugOf } from '@/lib/domain/slug';
import type { Channel } from '@/lib/domain/vocabulary';

/** A persona as it stands in the editor, which may not be finished. */
export interface PersonaDraft {
  /** Tells it from the others while it is edited. */
  key: number;
  /** Null: a new one, which gets its slug from its name. */
  slug: string | null;
  name: string;
  description: string;
  quote: string;
  /** One a line. */
  goals: string;
  needs: string;
  channels: Channel[];
  /** Null: whoever a source puts there. */
  rule: RuleForm | null;
  /** What the rule was when it was read: one that was not touched is written as it was. */
  written: WrittenPersona | null;
}

let lastKey = 0;

export function draftOf(persona: WrittenPersona): PersonaDraft {
  lastKey += 1;
  const { slug, name, description, quote, goals, needs, channels, rule } = persona;
  return {
    key: lastKey,
    slug,
    name,
    description,
    quote,
    goals: goals.join('\n'),
    needs: needs.join('\n'),
    channels,
    rule: rule === null ? null : formOf(rule),
    written: persona,
  };
}

export function newDraft(): PersonaDraft {
  lastKey += 1;
  const story = { name: '', description: '', quote: '', goals: '', needs: '' };
  return { key: lastKey, slug: null, ...story, channels: [], rule: null, written: null };
}

export const draftsOf = ({ personas }: PersonaSet): PersonaDraft[] => personas.map(draftOf);

export const slugOfDraft = ({ slug, name }: PersonaDraft): string => slug ?? slugOf(name);

export interface ReadPersona {
  /** With an empty rule where the rule is not finished. */
  persona: WrittenPersona;
  /** What is wrong with the name, and with parts of the rule by their key. */
  nameFault: string | null;
  ruleFaults: ReadonlyMap<number, string>;
}

export function readDraft(draft: PersonaDraft, others: readonly PersonaDraft[]): ReadPersona {
  const slug = slugOfDraft(draft);
  const rule = draft.rule === null ? null : readForm(draft.rule);
  const was = draft.written?.rule ?? null;
  const written =
    rule?.rule && was !== null && isAlike(formless(was), formless(rule.rule)) ? was : (rule?.rule ?? null);
  return {
    persona: {
      slug,
      name: draft.name.trim(),
      description: draft.description.trim(),
      goals: linesOf(draft.goals),
      needs: linesOf(draft.needs),
      quote: draft.quote.trim(),
      channels: draft.channels,
      rule: written,
    },
    nameFault: nameFaultOf(draft, slug, others),
    ruleFaults: rule?.faults ?? new Map(),
  };
}

/** As it comes out of the builder, where what is turned round twice is not. */
const formless = (rule: NonNullable<WrittenPersona['rule']>) => readForm(formOf(rule)).rule;

function nameFaultOf(draft: PersonaDraft, slug: string, others: readonly PersonaDraft[]): string | null {
  if (draft.name.trim() === '') return 'Give it a name.';
  if (slug === '') return 'Use at least one letter from A to Z or a digit.';
  if (slug === 'unassigned') return 'That name is kept for those whom no persona fits.';
  const taken = others.some((other) => other.key !== draft.key && slugOfDraft(other) === slug);
  return taken ? 'Another persona is called so.' : null;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export interface ReadSet {
  set: PersonaSet;
  /** Key of the first persona that is not finished; null: all are. */
  unfinished: number | null;
  /** Against the set that was read. */
  changes: string[];
}

export function readDrafts(drafts: readonly PersonaDraft[], base: PersonaSet): ReadSet {
  const read = drafts.map((draft) => ({ draft, ...readDraft(draft, drafts) }));
  const set = { personas: read.map(({ persona }) => persona) };
  const wrong = read.find(({ nameFault, ruleFaults }) => nameFault !== null || ruleFaults.size > 0);
  return {
    set,
    unfinished: wrong?.draft.key ?? null,
    changes: changesBetween(base, { personas: set.personas.map(named) }),
  };
}

/** What somebody is called in sentences before there is a name. */
export const NAMELESS = 'New persona';

const named = (persona: WrittenPersona): WrittenPersona =>
  persona.name === '' ? Object.assign({}, persona, { name: NAMELESS }) : persona;

/** The list with one of them at another place. */
export function moveTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}
