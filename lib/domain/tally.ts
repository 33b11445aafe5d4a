/**
 * What SQL returns and what metrics read: additive counts and sums over a set of interactions, on the canonical scales
 * (csat 1–5, nps 0–10, ces 1–7, expectation and reality 0–10, sentiment −1…1). Adding two tallies field by field gives the
 * tally of the union.
 */
export interface Tally {
  /** Interactions, answered or not. */
  interactions: number;
  /** Interactions by verdict; those without any answer are in none. */
  good: number;
  ok: number;
  bad: number;
  csatCount: number;
  csatGood: number;
  csatBad: number;
  csatSum: number;
  csatSquares: number;
  npsCount: number;
  npsPromoters: number;
  npsDetractors: number;
  npsSum: number;
  npsSquares: number;
  cesCount: number;
  cesGood: number;
  cesBad: number;
  cesSum: number;
  cesSquares: number;
  /** Interactions that hold both an expectation and a reality. */
  pairCount: number;
  expectationSum: number;
  realitySum: number;
  expectationSquares: number;
  realitySquares: number;
  productSum: number;
  sentimentCount: number;
  sentimentPositive: number;
  sentimentNegative: number;
  sentimentSum: number;
  sentimentSquares: number;
}

/** The fields of a tally, in the order of its table's columns. */
export const TALLY_FIELDS = [
  'interactions',
  'good',
  'ok',
  'bad',
  'csatCount',
  'csatGood',
  'csatBad',
  'csatSum',
  'csatSquares',
  'npsCount',
  'npsPromoters',
  'npsDetractors',
  'npsSum',
  'npsSquares',
  'cesCount',
  'cesGood',
  'cesBad',
  'cesSum',
  'cesSquares',
  'pairCount',
  'expectationSum',
  'realitySum',
  'expectationSquares',
  'realitySquares',
  'productSum',
  'sentimentCount',
  'sentimentPositive',
  'sentimentNegative',
  'sentimentSum',
  'sentimentSquares',
] as const satisfies readonly (keyof Tally)[];

/** The tally of no interactions. */
export const emptyTally: Tally = Object.freeze({
  interactions: 0,
  good: 0,
  ok: 0,
  bad: 0,
  csatCount: 0,
  csatGood: 0,
  csatBad: 0,
  csatSum: 0,
  csatSquares: 0,
  npsCount: 0,
  npsPromoters: 0,
  npsDetractors: 0,
  npsSum: 0,
  npsSquares: 0,
  cesCount: 0,
  cesGood: 0,
  cesBad: 0,
  cesSum: 0,
  cesSquares: 0,
  pairCount: 0,
  expectationSum: 0,
  realitySum: 0,
  expectationSquares: 0,
  realitySquares: 0,
  productSum: 0,
  sentimentCount: 0,
  sentimentPositive: 0,
  sentimentNegative: 0,
  sentimentSum: 0,
  sentimentSquares: 0,
});

/** The tally of both sets together. */
export function addTallies(one: Tally, other: Tally): Tally {
  const sum = { ...one };
  for (const field of TALLY_FIELDS) sum[field] += other[field];
  return sum;
}

/** The tally of many sets together. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { ...emptyTally };
  for (const tally of tallies) {
    for (const field of TALLY_FIELDS) sum[field] += tally[field];
  }
  return sum;
}
