import type { Db } from '@/db/client';
import type { DayAnswers } from '@/db/queries/answer-tallies';
import { streamContacts } from '@/db/queries/customer-contacts';
import { listFreshDaySets, type MadeSet } from '@/db/queries/customer-sets';
import type { SetKey } from '@/db/queries/customer-stale-sets';
import { countPoints } from '@/lib/domain/answer-points';
import type { Day } from '@/lib/domain/day';
import {
  addContacts,
  disposeContacts,
  emptyContacts,
  readWords,
  setOfIds,
  storedContacts,
  toHex,
  type ContactSets,
} from './customer-set';

export interface MadeMonth {
  sets: MadeSet[];
  /** By day; those of the month are their sum. */
  answers: DayAnswers[];
}

/**
 * Makes these sets of one month anew: the days from the interactions, the months as unions of their days. Whatever is not among the sets made
 * has no interactions. The answers are counted in the same pass. The caller has claimed the sets in this transaction.
 */
export async function makeMonthSets(
  tx: Db,
  timezone: string,
  month: Day,
  claimed: readonly SetKey[],
): Promise<MadeMonth> {
  const days = claimed.filter(({ grain }) => grain === 'day');
  const months = claimed.filter(({ grain }) => grain === 'month');
  const unions = new Map(months.map(({ touchpointId }) => [touchpointId, emptyContacts()]));
  try {
    const made: MadeSet[] = [];
    const answers: DayAnswers[] = [];
    for await (const row of streamContacts(tx, timezone, days)) {
      const { day, touchpointId, silent, content, bad } = row;
      answers.push({ day, touchpointId, counts: countPoints(readWords(row.answers)) });
      const contacts = { seen: setOfIds(silent), answered: setOfIds(content), bad: setOfIds(bad) };
      contacts.answered.orInPlace(contacts.bad);
      contacts.seen.orInPlace(contacts.answered);
      made.push({ grain: 'day', start: day, touchpointId, ...encode(contacts) });
      const union = unions.get(touchpointId);
      if (union) addContacts(union, contacts);
      disposeContacts([contacts]);
    }
    for (const row of await listFreshDaySets(tx, month, [...unions.keys()])) {
      const union = unions.get(row.touchpointId);
      const stored = storedContacts(row);
      if (union) addContacts(union, stored);
      disposeContacts([stored]);
    }
    for (const [touchpointId, union] of unions) {
      if (!union.seen.isEmpty) made.push({ grain: 'month', start: month, touchpointId, ...encode(union) });
    }
    return { sets: made, answers };
  } finally {
    disposeContacts(unions.values());
  }
}

const encode = ({ seen, answered, bad }: ContactSets) => ({
  seen: toHex(seen),
  answered: toHex(answered),
  bad: toHex(bad),
});
