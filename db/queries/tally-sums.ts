import { sql, type SQL } from 'drizzle-orm';
import { TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import { LIMITS, TOLERANCE, type Limits } from '@/lib/domain/verdict';

/** `csatGood` → `csat_good`. */
export const columnOf = (field: keyof Tally): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a tally, comma-separated. */
export const tallyColumnList: SQL = sql.raw(TALLY_FIELDS.map(columnOf).join(', '));

/**
 * The tally of a set of interaction rows, in the order of `TALLY_FIELDS`: `answerTally` of lib/domain/verdict, in SQL. With `sign` (a column of
 * 1 and −1) it is what the set adds to the tallies.
 */
export function tallySums(sign?: string): SQL {
  const count = (condition: string) =>
    sign === undefined
      ? `(count(*) filter (where ${condition}))::int`
      : `coalesce(sum(${sign}) filter (where ${condition}), 0)::int`;
  const sum = (term: string, condition = 'true') =>
    `coalesce(sum(${sign === undefined ? term : `${sign} * ${term}`}) filter (where ${condition}), 0)::float8`;
  const answer = (name: 'csat' | 'nps' | 'ces' | 'sentiment', good: string, bad: string) => ({
    [`${name}Count`]: count(`${name} is not null`),
    [`${name}${good}`]: count(`${name} >= ${LIMITS[name].goodFrom - TOLERANCE}`),
    [`${name}${bad}`]: count(badCondition(name, LIMITS[name])),
    [`${name}Sum`]: sum(name),
    [`${name}Squares`]: sum(`${name} * ${name}`),
  });
  const paired = 'expectation is not null and reality is not null';
  const sums: Record<string, string> = {
    interactions: count('true'),
    good: count(`verdict = 'good'`),
    ok: count(`verdict = 'ok'`),
    bad: count(`verdict = 'bad'`),
    ...answer('csat', 'Good', 'Bad'),
    ...answer('nps', 'Promoters', 'Detractors'),
    ...answer('ces', 'Good', 'Bad'),
    ...answer('sentiment', 'Positive', 'Negative'),
    pairCount: count(paired),
    expectationSum: sum('expectation', paired),
    realitySum: sum('reality', paired),
    expectationSquares: sum('expectation * expectation', paired),
    realitySquares: sum('reality * reality', paired),
    productSum: sum('expectation * reality', paired),
  };
  return sql.raw(TALLY_FIELDS.map((field) => sums[field]).join(', '));
}

function badCondition(name: string, limits: Limits): string {
  return 'badUpTo' in limits
    ? `${name} <= ${limits.badUpTo + TOLERANCE}`
    : `${name} < ${limits.badBelow - TOLERANCE}`;
}
