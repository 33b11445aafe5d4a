import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { JourneyChange, Said, Subject } from '@/lib/domain/journeys/diff-journeys';
import { CHANNELS, CONTACTS, CONTROLS, METRICS } from '@/lib/domain/vocabulary';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { CHANNEL_WORDS, CONTACT_WORDS, CONTROL_WORDS } from '@/lib/format/words';
import type { EditedJourney } from '@/lib/journeys/edit-schema';

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'Name',
  slug: 'Address',
  description: 'Description',
  owner: 'Owner',
  reviewedOn: 'Last reviewed on',
  gapDays: 'Days of silence after which it begins anew',
  goal: 'Goal',
  channel: 'Channel',
  contact: 'Contact',
  control: 'Run by',
  partner: 'Partner',
  department: 'Owning department',
  primaryMetric: 'Primary metric',
  importance: 'Importance',
  target: 'Target',
  ideal: 'Ideal experience',
};

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  journey: 'Journey',
  stage: 'Stage',
  touchpoint: 'Touchpoint',
};

/** What was done with it, in a word. A touchpoint that is taken out is retired: its history stays. */
export function deedOf({ kind, subject }: Pick<JourneyChange, 'kind' | 'subject'>): string {
  if (kind === 'removed') return subject === 'touchpoint' ? 'Retired' : 'Removed';
  return { added: 'Added', changed: 'Changed', moved: 'Moved' }[kind];
}

type Names = Pick<EditedJourney, 'choices'>;

/** A value of a field as people call it. */
export function sayValue(field: string, value: Said, { choices }: Names): string {
  if (value === null || value === '') return field === 'gapDays' ? 'never' : 'none';
  const word = CLOSED[field]?.(value);
  if (word !== undefined) return word;
  if (field === 'reviewedOn') return formatDay(String(value));
  if (field === 'department') return nameIn(choices.departments, value);
  if (field === 'partner') return nameIn(choices.partners, value);
  return typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 1) : value;
}

function nameIn(named: readonly { slug: string; name: string }[], slug: Said): string {
  return named.find((one) => one.slug === slug)?.name ?? String(slug);
}

const CLOSED: Readonly<Record<string, (value: Said) => string | undefined>> = {
  channel: (value) => wordOf(CHANNELS, CHANNEL_WORDS, value),
  contact: (value) => wordOf(CONTACTS, CONTACT_WORDS, value),
  control: (value) => wordOf(CONTROLS, CONTROL_WORDS, value),
  primaryMetric: (value) => {
    const metric = METRICS.find((key) => key === value);
    return metric && definitionOf(metric).label;
  },
};

function wordOf<Word extends string>(
  words: readonly Word[],
  said: Readonly<Record<Word, string>>,
  value: Said,
): string | undefined {
  const found = words.find((word) => word === value);
  return found && said[found];
}
