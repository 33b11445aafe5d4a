import type { ThemeTally } from '@/db/queries/theme-tallies';
import type { Theme } from '@/db/queries/themes';
import { scoresOf, themeImpact } from '@/lib/domain/feedback/theme-impact';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import type { TouchpointStanding } from '@/lib/touchpoints/schema';
import type { Factor } from './schema';

/** An expectation is on a scale from 0 to 10, scores from 0 to 100. */
const EXPECTATION_IN_POINTS = 10;

export interface Factors {
  positive: Factor[];
  negative: Factor[];
}

/**
 * What can be told to lift or to weigh on these touchpoints: a score whose interval lies above or below its target, a reality that exceeds or
 * misses the expectation, a theme whose comments score higher or lower than the others there. The strongest first.
 */
export function findFactors(
  touchpoints: readonly { standing: TouchpointStanding; themes: readonly ThemeTally[] }[],
  dictionary: ReadonlyMap<number, Theme>,
): Factors {
  const factors = touchpoints
    .flatMap(({ standing, themes }) => [
      ...scoreFactors(standing),
      ...expectationFactors(standing),
      ...themeFactors(standing, themes, dictionary),
    ])
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return {
    positive: factors.filter(({ low }) => low > 0),
    negative: factors.filter(({ high }) => high < 0),
  };
}

function scoreFactors({ slug, name, score, target }: TouchpointStanding): Factor[] {
  const { value, low, high, answered } = score;
  if (value === null || low === null || high === null || answered < MINIMUM_ANSWERS) return [];
  const than = { by: value - target, low: low - target, high: high - target };
  return [{ kind: 'score', touchpoint: slug, touchpointName: name, theme: null, ...than, answered }];
}

function expectationFactors({ slug, name, metrics }: TouchpointStanding): Factor[] {
  const { answered = 0, details = {} } = metrics.cxIndex ?? {};
  const { gap: by = null, gapLow: low = null, gapHigh: high = null } = details;
  if (by === null || low === null || high === null || answered < MINIMUM_ANSWERS) return [];
  return [
    { kind: 'expectation', touchpoint: slug, touchpointName: name, theme: null, by, low, high, answered },
  ];
}

function themeFactors(
  { slug, name }: TouchpointStanding,
  tallies: readonly ThemeTally[],
  dictionary: ReadonlyMap<number, Theme>,
): Factor[] {
  const all = tallies.find(({ themeId }) => themeId === null);
  if (all === undefined) return [];
  return tallies.flatMap((themed) => {
    const known = themed.themeId === null ? undefined : dictionary.get(themed.themeId);
    if (known === undefined) return [];
    const { by, low, high, verdict, answered } = themeImpact([
      { themed: scoresOf(themed), all: scoresOf(all) },
    ]);
    if (by === null || low === null || high === null || verdict === 'cannot_tell') return [];
    const theme = { slug: known.slug, name: known.name };
    return [
      { kind: 'theme' as const, touchpoint: slug, touchpointName: name, theme, by, low, high, answered },
    ];
  });
}

function sizeOf({ kind, by }: Factor): number {
  return Math.abs(by) * (kind === 'expectation' ? EXPECTATION_IN_POINTS : 1);
}
