import type { Db } from '@/db/client';
import { listPersonaCustomers } from '@/db/queries/customer-personas';
import { listCustomerSets } from '@/db/queries/customer-sets';
import { listTouchpointPlaces, type TouchpointPlace } from '@/db/queries/customer-touchpoints';
import { sliceByGrain, type Slice } from '@/db/queries/tally-slices';
import { monthStart } from '@/lib/domain/day';
import { cutPeriod } from '@/lib/domain/period';
import {
  addContacts,
  disposeContacts,
  emptyContacts,
  setOfIds,
  storedContacts,
  type ContactSets,
  type CustomerSet,
} from './customer-set';
import type { JourneysAnswer, JourneysAsked } from './questions';
import type { CustomerFilter } from './schema';

type Persona = [slug: string, customers: CustomerSet];

/** Who met one of the touchpoints within the slices, as it is being gathered. */
interface Gathering {
  asked: JourneysAsked;
  touchpointIds: ReadonlySet<number>;
  slices: Slice[];
  contacts: ContactSets;
}

/** Counts distinct customers by persona; every stored set is read once, however many questions it is part of. */
export async function countJourneys(
  db: Db,
  questions: readonly JourneysAsked[],
): Promise<{ asked: JourneysAsked; answer: JourneysAnswer }[]> {
  if (questions.length === 0) return [];
  const places = await listTouchpointPlaces(db);
  const gatherings = questions.map((asked) => ({
    asked,
    touchpointIds: touchpointsWithin(places, asked.filter),
    slices: sliceByGrain({ key: 0, ...asked.period }),
    contacts: emptyContacts(),
  }));
  const personas: Persona[] = [];
  try {
    await gather(db, gatherings);
    for (const { persona, customers } of await listPersonaCustomers(db)) {
      personas.push([persona, setOfIds(customers)]);
    }
    return gatherings.map(({ asked, contacts }) => ({ asked, answer: splitByPersona(contacts, personas) }));
  } finally {
    disposeContacts(gatherings.map(({ contacts }) => contacts));
    for (const [, customers] of personas) customers.dispose();
  }
}

async function gather(db: Db, gatherings: readonly Gathering[]): Promise<void> {
  const touchpointIds = [...new Set(gatherings.flatMap((gathering) => [...gathering.touchpointIds]))];
  for (const piece of monthlyPieces(gatherings.flatMap(({ slices }) => slices))) {
    for (const row of await listCustomerSets(db, piece, touchpointIds)) {
      const fitting = gatherings.filter(
        ({ touchpointIds: ids, slices }) =>
          ids.has(row.touchpointId) && slices.some((slice) => holds(slice, row)),
      );
      if (fitting.length === 0) continue;
      const stored = storedContacts(row);
      for (const { contacts } of fitting) addContacts(contacts, stored);
      disposeContacts([stored]);
    }
  }
}

function touchpointsWithin(places: readonly TouchpointPlace[], filter: CustomerFilter): Set<number> {
  const kept = places.filter(
    ({ journey, channel, department }) =>
      among(filter.journeys, journey) &&
      among(filter.channels, channel) &&
      among(filter.departments, department),
  );
  return new Set(kept.map(({ id }) => id));
}

const among = (choices: readonly string[] | undefined, slug: string) =>
  !choices?.length || choices.includes(slug);

/** What the slices cover, in pieces of at most a month, so that few sets are held at a time. */
function monthlyPieces(slices: readonly Slice[]): Slice[] {
  const pieces = new Map<string, Slice>();
  for (const { grain, key, ...period } of slices) {
    for (const { from, to } of cutPeriod(period, 'month')) {
      const name = `${grain} ${monthStart(from)}`;
      const known = pieces.get(name);
      if (known === undefined) pieces.set(name, { grain, key, from, to });
      else {
        if (from < known.from) known.from = from;
        if (to > known.to) known.to = to;
      }
    }
  }
  return [...pieces.values()];
}

const holds = (slice: Slice, { grain, start }: { grain: string; start: string }) =>
  slice.grain === grain && slice.from <= start && start < slice.to;

/** Whoever is in none of the personas has none; personas without a customer are left out. */
function splitByPersona(contacts: ContactSets, personas: readonly Persona[]): JourneysAnswer {
  const rest = { seen: contacts.seen.size, answered: contacts.answered.size, bad: contacts.bad.size };
  const answer: JourneysAnswer = [];
  for (const [persona, customers] of personas) {
    const seen = contacts.seen.andCardinality(customers);
    if (seen === 0) continue;
    const answered = contacts.answered.andCardinality(customers);
    const bad = contacts.bad.andCardinality(customers);
    answer.push({ persona, customers: seen, answeredCustomers: answered, cleanCustomers: answered - bad });
    rest.seen -= seen;
    rest.answered -= answered;
    rest.bad -= bad;
  }
  if (rest.seen > 0) {
    answer.push({
      persona: null,
      customers: rest.seen,
      answeredCustomers: rest.answered,
      cleanCustomers: rest.answered - rest.bad,
    });
  }
  return answer;
}
