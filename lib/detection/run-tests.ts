import type { Db } from '@/db/client';
import type { KnownFlag } from '@/db/queries/detection-flags';
import type { DetectionGround, JudgedTouchpoint } from '@/db/queries/detection-ground';
import { chartPieces } from '@/lib/domain/chart-period';
import { addDays, weekStart, type Day } from '@/lib/domain/day';
import { fireTests, type Standing } from '@/lib/domain/detection/fire-tests';
import { isWhole, keyText, type SeriesKey } from '@/lib/domain/detection/series-key';
import { isOpen } from '@/lib/domain/issues/is-open';
import type { FiredSeries } from '@/lib/domain/detection/choose-flags';
import { readHistory, type History } from './read-history';
import { resolveRules, type RuleOf } from './resolve-rules';
import { testJourneys } from './test-journeys';
import { testStages } from './test-stages';
import { testTouchpoint, type JudgedSeries } from './test-touchpoint';

/** What a run looked at and found, before anything is written. */
export interface Findings {
  /** The Monday up to which weeks were judged. */
  asOf: Day;
  history: History;
  ruleOf: RuleOf;
  tested: readonly JudgedTouchpoint[];
  judged: readonly JudgedSeries[];
  fired: FiredSeries[];
  standings: { touchpointId: number; asOf: Day; moved: number; design: string; pValues: number[] }[];
}

/**
 * Judges the weeks that were over on the day. Incremental: only touchpoints of which the answers, the design, the rule or the week have changed since they
 * were last judged; the others count with the p values of then.
 */
export async function runTests(
  db: Db,
  ground: DetectionGround,
  { day, incremental, known }: { day: Day; incremental: boolean; known: readonly KnownFlag[] },
): Promise<Findings> {
  const asOf = weekStart(day);
  const isPast = asOf < weekStart(ground.today);
  const ruleOf = resolveRules(ground.rules);
  const mendedOn = lastFixes(known, asOf);
  const designOf = ({ id, primaryMetric, target }: JudgedTouchpoint) =>
    JSON.stringify([primaryMetric, target, ruleOf(id), mendedOn(id)]);
  const isStanding = (touchpoint: JudgedTouchpoint) => {
    const { standing, moved } = touchpoint;
    return standing?.asOf === asOf && standing.moved === moved && standing.design === designOf(touchpoint);
  };
  const standing = incremental && !isPast ? ground.touchpoints.filter(isStanding) : [];
  const left = new Set(standing);
  const tested = ground.touchpoints.filter((touchpoint) => !left.has(touchpoint));
  const stages = new Set(tested.map(({ stageId }) => stageId));
  const beside = standing.filter(({ stageId }) => stages.has(stageId));
  const from = chartPieces('week', addDays(asOf, -1))[0]?.from ?? asOf;
  const history = await readHistory(db, { from, to: asOf }, idsOf(tested), idsOf(beside));
  const own = tested.map((touchpoint) => ({
    touchpoint,
    judged: testTouchpoint(history, touchpoint, {
      rule: ruleOf(touchpoint.id),
      asOf,
      mendedOn: mendedOn(touchpoint.id),
    }),
  }));
  const judged = [
    ...own.flatMap((each) => each.judged),
    ...testStages(history, [...tested, ...beside], { ruleOf, asOf }),
    ...(isPast ? [] : await testJourneys(db, { today: day, ruleOf })),
  ];
  return {
    asOf,
    history,
    ruleOf,
    tested,
    judged,
    fired: fireTests(judged, {
      isFlagged: flaggedAmong(known),
      standing: standingOf(standing, known),
    }),
    standings: isPast
      ? []
      : own.map(({ touchpoint, judged: tests }) => ({
          touchpointId: touchpoint.id,
          asOf,
          moved: touchpoint.moved,
          design: designOf(touchpoint),
          pValues: tests.map(({ test }) => test.p),
        })),
  };
}

/** Something that an open issue is about, or that one of its touchpoint as a whole explains. */
function flaggedAmong(known: readonly KnownFlag[]): (key: SeriesKey) => boolean {
  const open = known.filter(({ state }) => isOpen(state));
  const keys = new Set(open.map(keyText));
  const wholes = new Set(open.filter(isWhole).map(({ touchpointId }) => touchpointId));
  return (key) => keys.has(keyText(key)) || (key.fromTouchpointId === null && wholes.has(key.touchpointId));
}

/** Since when the latest fix of a touchpoint has been live; null: there is none. */
function lastFixes(known: readonly KnownFlag[], asOf: Day): (touchpointId: number) => Day | null {
  const live = known.filter(
    ({ state, fixLiveOn }) =>
      (state === 'fix_live' || state === 'verifying' || state === 'verified') &&
      fixLiveOn !== null &&
      fixLiveOn <= asOf,
  );
  return (touchpointId) =>
    live.reduce<Day | null>(
      (last, { touchpointId: id, fixLiveOn }) =>
        id === touchpointId && fixLiveOn !== null && (last === null || fixLiveOn > last) ? fixLiveOn : last,
      null,
    );
}

function standingOf(touchpoints: readonly JudgedTouchpoint[], known: readonly KnownFlag[]): Standing {
  const open = new Set(known.filter(({ state }) => isOpen(state)).map(({ touchpointId }) => touchpointId));
  const pValues = (flagged: boolean) =>
    touchpoints
      .filter(({ id }) => open.has(id) === flagged)
      .flatMap(({ standing }) => standing?.pValues ?? []);
  return { flagged: pValues(true), others: pValues(false) };
}

const idsOf = (touchpoints: readonly JudgedTouchpoint[]) => touchpoints.map(({ id }) => id);
