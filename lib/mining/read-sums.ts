import { unknownReading } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import { meanInterval } from '@/lib/domain/statistics/mean';

/** The mean of scores, 0–100, with its t interval; unknown where nobody answered. */
export function readScore({
  scoreCount,
  scoreSum,
  scoreSquares,
}: {
  scoreCount: number;
  scoreSum: number;
  scoreSquares: number;
}): Reading {
  if (scoreCount === 0) return unknownReading;
  const interval = meanInterval({ count: scoreCount, sum: scoreSum, squares: scoreSquares }, 0, 100);
  return {
    value: scoreSum / scoreCount,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    answered: scoreCount,
  };
}
