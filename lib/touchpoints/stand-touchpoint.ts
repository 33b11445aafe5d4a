import { bandOf } from '@/lib/domain/metrics/band';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { changeOfScores, touchpointScore, type Score } from '@/lib/domain/metrics/score';
import type { Reading } from '@/lib/domain/reading';
import { METRICS, type Band, type MetricKey } from '@/lib/domain/vocabulary';
import { compareMetric, isAnswered, withoutTest } from './compare-metric';
import type { MeasuredTouchpoint } from './measure-touchpoints';
import type { ComparedMetric, TouchpointStanding } from './schema';

const BELOW_TARGET: ReadonlySet<Band> = new Set(['watch', 'at_risk', 'critical']);

/** How a touchpoint does, from its tallies. */
export function standTouchpoint({ place, current, previous }: MeasuredTouchpoint): TouchpointStanding {
  const { slug, name, department, primaryMetric, importance, target } = place;
  const score = compareScores(
    touchpointScore(primaryMetric, current),
    touchpointScore(primaryMetric, previous),
  );
  const compared = METRICS.map((key) => [key, compareMetric(answerMetrics[key], current, previous)] as const);
  const shown = compared.filter(([key, reading]) => key === primaryMetric || isAnswered(reading));
  const metrics: Partial<Record<MetricKey, ComparedMetric>> = Object.fromEntries(shown);
  return {
    slug,
    name,
    department,
    primaryMetric,
    importance,
    target,
    score,
    metrics,
    band: bandOf(score, place),
    change: metrics[primaryMetric]?.change ?? null,
    interactions: current.interactions,
  };
}

/** A score beside the one before, in points. */
export function compareScores(current: Score, previous: Score): ComparedMetric {
  return {
    ...readingOf(current),
    previous: readingOf(previous),
    change: withoutTest(changeOfScores(current, previous)),
  };
}

/** Whether it can be told that it falls short of its target. */
export function isBelowTarget({ band }: Pick<TouchpointStanding, 'band'>): boolean {
  return BELOW_TARGET.has(band);
}

function readingOf({ value, low, high, answered }: Score): Reading {
  return { value, low, high, answered };
}
