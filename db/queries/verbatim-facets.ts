import { sql, type SQL } from 'drizzle-orm';
import { TONES, type Tone } from '@/lib/domain/feedback/tone';
import type { Day } from '@/lib/domain/day';
import { LIMITS, TOLERANCE } from '@/lib/domain/verdict';
import type { Verdict } from '@/lib/domain/vocabulary';

/**
 * What comments are narrowed by stands beside their words in one index, so that any combination is answered by it alone. These marks begin with
 * a capital, which words of text-search configurations never have: nobody can type one.
 */
export const MARKS = {
  touchpoint: 'T',
  persona: 'P',
  theme: 'H',
  tone: 'S',
  verdict: 'V',
  month: 'M',
} as const;

/** The tone of a column of sentiments: `toneOf` of lib/domain/feedback, in SQL. */
export const toneColumn = (sentiment: string): SQL =>
  sql.raw(`case when ${sentiment} is null then 'unscored' when ${sentiment} >= ${LIMITS.sentiment.goodFrom - TOLERANCE} then 'positive'
    when ${sentiment} <= ${LIMITS.sentiment.badUpTo + TOLERANCE} then 'negative' else 'neutral' end`);

/** The marks of a row with the columns of `verbatims`, as an array of text. */
export const marksOfRow: SQL = sql`array_cat(
  array[${MARKS.touchpoint} || touchpoint_id, ${MARKS.persona} || coalesce(persona_id, 0), ${MARKS.tone} || (${toneColumn('sentiment')}),
    ${MARKS.verdict} || coalesce(verdict, 'none'), ${MARKS.month} || to_char(occurred_at at time zone 'UTC', 'YYYYMM')],
  array(select ${MARKS.theme} || theme from unnest(themes) as theme))`;

export interface Facets {
  touchpoints: readonly number[] | null;
  /** Null among them: no persona. */
  personas: readonly (number | null)[] | null;
  themes: readonly number[] | null;
  tones: readonly Tone[] | null;
  verdicts: readonly Verdict[] | null;
}

/** More months are not written out: they would narrow little. */
const MOST_MONTHS = 24;

/** The facets as a query for the index; null where nothing is narrowed. An empty list keeps nothing. */
export function facetQuery(facets: Facets, months: readonly Day[]): string | null {
  const groups = [
    ...any(MARKS.touchpoint, facets.touchpoints),
    ...any(MARKS.persona, facets.personas?.map((persona) => persona ?? 0) ?? null),
    ...any(MARKS.theme, facets.themes),
    ...any(MARKS.tone, facets.tones === null || facets.tones.length === TONES.length ? null : facets.tones),
    ...any(MARKS.verdict, facets.verdicts),
    ...any(
      MARKS.month,
      months.length > MOST_MONTHS ? null : months.map((month) => month.slice(0, 7).replace('-', '')),
    ),
  ];
  return groups.length === 0 ? null : groups.join(' & ');
}

function any(mark: string, words: readonly (string | number)[] | null): string[] {
  if (words === null) return [];
  return [words.length === 0 ? 'Nothing' : `(${words.map((word) => mark + word).join(' | ')})`];
}
