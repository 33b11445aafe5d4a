import type { Day } from '../day';
import type { MetricKey } from '../vocabulary';
import type { Fired } from './fire-tests';
import { groupBy } from './group-by';
import { isWhole, keyText, type SeriesKey } from './series-key';

export type FiredSeries = Fired<SeriesKey>;

/** What is known of a series already. */
export interface KnownSeries {
  /** The open issue; null where the last one is over. */
  open: number | null;
  /** Was dismissed for longer than until now: nothing is said of it. */
  silent: boolean;
  /** Answers before this day, that of the fix, belong to what is over. */
  since: Day | null;
}

/** What goes into one issue: that of `key`. */
export interface Flag {
  key: SeriesKey;
  /** Null: to be opened. */
  open: number | null;
  /** Of the series itself, the surest first; none where only parts of an open issue fired. */
  own: FiredSeries[];
  /** Metrics, personas and partners that the same thing explains. */
  parts: FiredSeries[];
}

/**
 * One issue for one thing: what a touchpoint as a whole shows on its own metric explains its other metrics, its personas and its partners, which become
 * evidence; only what the whole does not show is flagged on its own. Repeat contacts and hand-offs stand for themselves.
 */
export function chooseFlags(
  fired: readonly FiredSeries[],
  primaryOf: ReadonlyMap<number, MetricKey>,
  known: ReadonlyMap<string, KnownSeries>,
): Flag[] {
  const knownOf = (key: SeriesKey) => known.get(keyText(key)) ?? NEVER;
  const fresh = fired.filter(({ key, test }) => test.from >= (knownOf(key).since ?? ''));
  const groups = groupBy(fresh, ({ key }) => groupOf(key));
  return [...groups.values()].flatMap((group) => {
    const leaders = leadersOf(group, primaryOf, knownOf);
    return leaders.flatMap(({ key, led }) => {
      const { open, silent } = knownOf(key);
      if (silent && open === null) return [];
      const own = led.filter((each) => keyText(each.key) === keyText(key)).toSorted(bySurety);
      if (open === null && own.length === 0) return [];
      return [{ key, open, own, parts: led.filter((each) => !own.includes(each)).toSorted(bySurety) }];
    });
  });
}

const NEVER: KnownSeries = { open: null, silent: false, since: null };

const APART = new Set(['repeatContacts', 'handOffWait']);

function groupOf(key: SeriesKey): string {
  return APART.has(key.measure) ? keyText(key) : String(key.touchpointId);
}

interface Led {
  key: SeriesKey;
  led: FiredSeries[];
}

function leadersOf(
  group: FiredSeries[],
  primaryOf: ReadonlyMap<number, MetricKey>,
  knownOf: (key: SeriesKey) => KnownSeries,
): Led[] {
  const [first] = group.toSorted(bySurety);
  if (first === undefined) return [];
  if (APART.has(first.key.measure)) return [{ key: first.key, led: group }];
  const primary = wholeKey(first.key.touchpointId, primaryOf.get(first.key.touchpointId) ?? 'csat');
  const speaks = (key: SeriesKey) => {
    const { open, silent } = knownOf(key);
    return open !== null || silent || group.some((each) => keyText(each.key) === keyText(key));
  };
  if (speaks(primary)) return [{ key: primary, led: group }];
  const standing = OTHERS.map((measure) => wholeKey(first.key.touchpointId, measure)).find(
    (key) => knownOf(key).open !== null || knownOf(key).silent,
  );
  const leader = standing ?? group.filter(({ key }) => isWhole(key)).toSorted(bySurety)[0]?.key;
  if (leader) return [{ key: leader, led: group }];
  const segments = groupBy(group, ({ key }) => `${key.personaId}:${key.partnerId}`);
  return [...segments.values()].flatMap((led) => {
    const open = led.find(({ key }) => knownOf(key).open !== null);
    const own = led.find(({ key }) => key.measure === primary.measure);
    const key = (open ?? own ?? led.toSorted(bySurety)[0])?.key;
    return key ? [{ key, led }] : [];
  });
}

const OTHERS = ['csat', 'nps', 'ces', 'cxIndex', 'sentiment', 'consistency'] as const;

function wholeKey(touchpointId: number, measure: SeriesKey['measure']): SeriesKey {
  return { touchpointId, fromTouchpointId: null, measure, personaId: null, partnerId: null };
}

function bySurety(one: FiredSeries, other: FiredSeries): number {
  return Number(other.test.signal) - Number(one.test.signal) || one.test.p - other.test.p;
}
