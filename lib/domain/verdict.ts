import type { AnswerKey } from './scales';
import type { Tally } from './tally';
import type { MetricKey, Verdict } from './vocabulary';

/** The answers of one interaction on the canonical scales; absent or null where the customer did not answer. */
export type Answers = { readonly [Key in AnswerKey]?: number | null };

/** Good from here up; bad up to (included) or below (excluded) there; ok between. */
export type Limits = { goodFrom: number } & ({ badUpTo: number } | { badBelow: number });

/**
 * Where an answer turns good or bad. Converted answers need not be whole, so the words of the survey ("9–10", "0–6") are
 * stated as limits: on the 0–10 scale 8.9 is a passive and 6.5 a detractor. For the CX index it is reality − expectation.
 */
export const LIMITS = {
  csat: { goodFrom: 4, badUpTo: 2 },
  nps: { goodFrom: 9, badBelow: 7 },
  ces: { goodFrom: 5, badBelow: 4 },
  cxIndex: { goodFrom: 0, badUpTo: -2 },
  sentiment: { goodFrom: 0.05, badUpTo: -0.05 },
} as const satisfies Record<MetricKey, Limits>;

/** A conversion may miss a limit by a rounding error; an answer this near to a limit is on it. */
export const TOLERANCE = 1e-9;

/** An interaction is judged by the first of these that it was answered on. */
export const VERDICT_ORDER = ['csat', 'ces', 'nps', 'cxIndex', 'sentiment'] as const satisfies MetricKey[];

/** The verdict of one answer on its canonical scale; for cxIndex pass reality − expectation. */
export function verdictOfAnswer(metric: MetricKey, answer: number): Verdict {
  const limits: Limits = LIMITS[metric];
  if (answer >= limits.goodFrom - TOLERANCE) return 'good';
  const bad =
    'badUpTo' in limits ? answer <= limits.badUpTo + TOLERANCE : answer < limits.badBelow - TOLERANCE;
  return bad ? 'bad' : 'ok';
}

/** The verdict of an interaction; null when nothing in it was answered. */
export function verdictOfInteraction(answers: Answers): Verdict | null {
  for (const metric of VERDICT_ORDER) {
    const answer = metric === 'cxIndex' ? shortfall(answers) : (answers[metric] ?? null);
    if (answer !== null) return verdictOfAnswer(metric, answer);
  }
  return null;
}

/** The tally of one interaction: the definition that stored tallies must agree with. */
export function answerTally(answers: Answers): Tally {
  const verdict = verdictOfInteraction(answers);
  const csat = countAnswer('csat', answers.csat);
  const nps = countAnswer('nps', answers.nps);
  const ces = countAnswer('ces', answers.ces);
  const sentiment = countAnswer('sentiment', answers.sentiment);
  const paired = shortfall(answers) !== null;
  const expectation = paired ? (answers.expectation ?? 0) : 0;
  const reality = paired ? (answers.reality ?? 0) : 0;
  return {
    interactions: 1,
    good: Number(verdict === 'good'),
    ok: Number(verdict === 'ok'),
    bad: Number(verdict === 'bad'),
    csatCount: csat.count,
    csatGood: csat.good,
    csatBad: csat.bad,
    csatSum: csat.sum,
    csatSquares: csat.squares,
    npsCount: nps.count,
    npsPromoters: nps.good,
    npsDetractors: nps.bad,
    npsSum: nps.sum,
    npsSquares: nps.squares,
    cesCount: ces.count,
    cesGood: ces.good,
    cesBad: ces.bad,
    cesSum: ces.sum,
    cesSquares: ces.squares,
    pairCount: Number(paired),
    expectationSum: expectation,
    realitySum: reality,
    expectationSquares: expectation ** 2,
    realitySquares: reality ** 2,
    productSum: expectation * reality,
    sentimentCount: sentiment.count,
    sentimentPositive: sentiment.good,
    sentimentNegative: sentiment.bad,
    sentimentSum: sentiment.sum,
    sentimentSquares: sentiment.squares,
  };
}

/** Reality − expectation; null unless both were answered. */
function shortfall({ expectation, reality }: Answers): number | null {
  if (expectation === null || expectation === undefined) return null;
  if (reality === null || reality === undefined) return null;
  return reality - expectation;
}

function countAnswer(metric: Exclude<MetricKey, 'cxIndex'>, answer: number | null | undefined) {
  if (answer === null || answer === undefined) return { count: 0, good: 0, bad: 0, sum: 0, squares: 0 };
  const verdict = verdictOfAnswer(metric, answer);
  return {
    count: 1,
    good: Number(verdict === 'good'),
    bad: Number(verdict === 'bad'),
    sum: answer,
    squares: answer ** 2,
  };
}
