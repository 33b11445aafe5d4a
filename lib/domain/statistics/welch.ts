import { meanOf, type Sums } from './mean';
import { t95 } from './student-t';

/** A difference of means with its standard error and the degrees of freedom of the latter (Welch–Satterthwaite, rounded down). */
export interface Difference {
  by: number;
  standardError: number;
  degrees: number;
}

/** first − second of two independent samples; null where a spread is unknown. */
export function welch(first: Sums, second: Sums): Difference | null {
  return stratifiedWelch([{ first, second }]);
}

/**
 * The same within each stratum, weighted by the size of its first sample: what belonging to the first makes for those who do, without what the
 * strata differ in. Strata where a spread is unknown are left out; null when none is left.
 */
export function stratifiedWelch(strata: readonly { first: Sums; second: Sums }[]): Difference | null {
  const known = strata.flatMap(({ first, second }) => {
    if (first.count < 2 || second.count < 2) return [];
    const [one, other] = [meanOf(first), meanOf(second)];
    if (one.standardError === null || other.standardError === null) return [];
    return [
      {
        by: one.mean - other.mean,
        weight: first.count,
        parts: [
          { variance: one.standardError ** 2, degrees: first.count - 1 },
          { variance: other.standardError ** 2, degrees: second.count - 1 },
        ],
      },
    ];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  let [by, variance, spread] = [0, 0, 0];
  for (const stratum of known) {
    const weight = stratum.weight / total;
    by += weight * stratum.by;
    for (const part of stratum.parts) {
      const own = weight ** 2 * part.variance;
      variance += own;
      spread += own ** 2 / part.degrees;
    }
  }
  const degrees = spread === 0 ? total : Math.max(1, Math.floor(variance ** 2 / spread));
  return { by, standardError: Math.sqrt(variance), degrees };
}

/** The half width of the 95 % interval. */
export function halfWidth({ standardError, degrees }: Difference): number {
  return standardError === 0 ? 0 : t95(degrees) * standardError;
}
