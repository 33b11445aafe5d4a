import type { Db } from '@/db/client';
import { readDetectionGround, type DetectionGround, type StoredRule } from '@/db/queries/detection-ground';
import type { Viewer } from '@/lib/auth/viewer';
import { chartPieces } from '@/lib/domain/chart-period';
import { addDays, weekStart, type Day } from '@/lib/domain/day';
import { chooseFlags, type Flag, type KnownSeries } from '@/lib/domain/detection/choose-flags';
import { expectedFalse, fireTests } from '@/lib/domain/detection/fire-tests';
import { hasRecovered } from '@/lib/domain/detection/has-recovered';
import { RECENT_WEEKS } from '@/lib/domain/detection/judge-level';
import { isWhole, keyText, type SeriesKey } from '@/lib/domain/detection/series-key';
import type { DetectionTest } from '@/lib/domain/detection/test';
import { titleOf } from './describe-flag';
import { isMetric, weeksOf } from './evidence-of';
import { getTouchpointId } from './get-touchpoint-id';
import { namesOf } from './names-of';
import { readHistory, weekOf, type History } from './read-history';
import { resolveRules, type RuleOf } from './resolve-rules';
import type { RuleChange, RulePreview } from './schema';
import { sumOf, testTouchpoint } from './test-touchpoint';

const WEEKS = 52;

/**
 * What a rule would have flagged in the last 12 months, had it held then and had every flag been worked on until it recovered. Weeks only: what journeys
 * show is not known of the past. Writes nothing.
 */
export async function previewRule(
  { db, now }: Viewer,
  { touchpoint, ...rule }: RuleChange,
): Promise<RulePreview> {
  const ground = await readDetectionGround(db, now);
  const touchpointId = getTouchpointId(ground.touchpoints, touchpoint);
  const to = weekStart(ground.today);
  const from = addDays(to, -7 * (WEEKS - 1));
  const history = await readWhole(db, ground, { from, to });
  const rest = ground.rules.filter((stored) => stored.touchpointId !== touchpointId);
  const changed: StoredRule[] = [...rest, { ...rule, weights: { ...rule.weights }, touchpointId }];
  const then = replay(ground, history, { from, to, ruleOf: resolveRules(changed) });
  const present = replay(ground, history, { from, to, ruleOf: resolveRules(ground.rules) });
  const flaggedNow = new Set(present.flags.map(({ key }) => keyText(key)));
  return {
    from,
    to,
    weeks: WEEKS,
    now: present.flags.length,
    expectedFalse: then.expectedFalse,
    flags: then.flags.flatMap(({ on, key, test }) => {
      const place = ground.touchpoints.find(({ id }) => id === key.touchpointId);
      if (!place) return [];
      return [
        {
          on,
          title: titleOf(key, test, namesOf(key, ground)),
          touchpoint: { slug: place.slug, name: place.name },
          department: place.departmentName,
          measure: key.measure,
          method: test.method,
          effect: test.effect,
          answered: test.answered,
          alsoNow: flaggedNow.has(keyText(key)),
        },
      ];
    }),
  };
}

async function readWhole(
  db: Db,
  { touchpoints }: DetectionGround,
  { from, to }: { from: Day; to: Day },
): Promise<History> {
  const start = chartPieces('week', addDays(from, -1))[0]?.from ?? from;
  return readHistory(
    db,
    { from: start, to },
    touchpoints.map(({ id }) => id),
  );
}

interface Fall {
  on: Day;
  key: SeriesKey;
  test: DetectionTest;
}

/** Week by week; an open flag closes when it recovers, since nobody can be asked when they would have mended it. */
function replay(
  { touchpoints }: DetectionGround,
  history: History,
  { from, to, ruleOf }: { from: Day; to: Day; ruleOf: RuleOf },
): { flags: Fall[]; expectedFalse: number } {
  const primaryOf = new Map(touchpoints.map(({ id, primaryMetric }) => [id, primaryMetric]));
  const open = new Map<string, Fall>();
  const flags: Fall[] = [];
  let expected = 0;
  for (let asOf = from; asOf <= to; asOf = addDays(asOf, 7)) {
    const judged = touchpoints.flatMap((each) =>
      testTouchpoint(history, each, { rule: ruleOf(each.id), asOf }),
    );
    const wholes = new Set(
      [...open.values()].filter(({ key }) => isWhole(key)).map(({ key }) => key.touchpointId),
    );
    const fired = fireTests(judged, {
      isFlagged: (key) => open.has(keyText(key)) || wholes.has(key.touchpointId),
    });
    const known = new Map(
      [...open.keys()].map((text, index): [string, KnownSeries] => [
        text,
        { open: index + 1, silent: false, since: null },
      ]),
    );
    const chosen = chooseFlags(fired, primaryOf, known).flatMap((flag) => fallOf(flag, asOf));
    const firing = new Set(fired.map(({ key }) => keyText(key)));
    for (const [text, fall] of open) {
      if (!firing.has(text) && isOver(history, fall, { asOf, ruleOf })) open.delete(text);
    }
    for (const fall of chosen) {
      open.set(keyText(fall.key), fall);
      flags.push(fall);
    }
    const signalled = judged.filter(
      ({ key, test }) =>
        test.method === 'control' && isWhole(key) && key.measure === primaryOf.get(key.touchpointId),
    );
    expected += expectedFalse(signalled.length, chosen.length, ruleOf(0).falseDiscovery);
  }
  return { flags, expectedFalse: expected };
}

function fallOf({ open, key, own: [fired] }: Flag, on: Day): Fall[] {
  return open === null && fired ? [{ on, key, test: fired.test }] : [];
}

function isOver(
  history: History,
  { key, test }: Fall,
  { asOf, ruleOf }: { asOf: Day; ruleOf: RuleOf },
): boolean {
  const weeks = weeksOf(history, key);
  const end = weekOf(history, asOf);
  if (weeks === null || !isMetric(key.measure)) return true;
  return (
    hasRecovered(key.measure, sumOf(weeks, end - RECENT_WEEKS, end), test, ruleOf(key.touchpointId)) !== null
  );
}
