import { clip, type Interval } from './interval';
import { Z95 } from './normal';

/** Answers to the likelihood to recommend. */
export interface Recommendations {
  promoters: number;
  passives: number;
  detractors: number;
}

/** A net promoter score, −100 to 100, after three answers in the proportion ¾, 1½, ¾ were added. */
export interface AdjustedScore extends Interval {
  centre: number;
  /** Of one answer, on the scale −1 to 1. */
  variance: number;
  standardError: number;
}

/**
 * The adjusted Wald interval of a net promoter score, clipped to ±100: honest for few answers, where the plain one is not
 * (measuringu.com/nps-three-confidence-intervals, after Rocks 2016).
 */
export function adjustedWald({ promoters, passives, detractors }: Recommendations): AdjustedScore {
  const total = promoters + passives + detractors + 3;
  const up = (promoters + 0.75) / total;
  const down = (detractors + 0.75) / total;
  const centre = 100 * (up - down);
  const variance = varianceOf(up, down);
  const standardError = 100 * Math.sqrt(variance / total);
  const half = Z95 * standardError;
  return { centre, variance, standardError, ...clip({ low: centre - half, high: centre + half }, -100, 100) };
}

/** The plain standard error of a net promoter score, in points. At least one answer. */
export function plainStandardError({ promoters, passives, detractors }: Recommendations): number {
  const total = promoters + passives + detractors;
  return 100 * Math.sqrt(varianceOf(promoters / total, detractors / total) / total);
}

/** How many answers of this variance (on the scale −1 to 1, at most 1) an interval of ± `points` takes. */
export function answersForMargin(variance: number, points: number): number {
  return Math.ceil(variance * ((100 * Z95) / points) ** 2);
}

function varianceOf(up: number, down: number): number {
  return up + down - (up - down) ** 2;
}
