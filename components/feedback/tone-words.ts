import type { Tone } from '@/lib/domain/feedback/tone';
import type { Polarity, Verdict } from '@/lib/domain/vocabulary';
import type { FeedbackSort } from '@/lib/feedback/schema';

export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
  unscored: 'Not scored',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  good: 'Good',
  ok: 'Neither good nor bad',
  bad: 'Bad',
};

export const SORT_WORDS: Readonly<Record<FeedbackSort, string>> = {
  recent: 'Most recent',
  negative: 'Most negative',
  mrr: 'Highest revenue',
};

/** Languages that customers are likely to write in; of others the code is shown. */
const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  arb: 'Arabic',
  ces: 'Czech',
  cmn: 'Chinese',
  dan: 'Danish',
  deu: 'German',
  ell: 'Greek',
  eng: 'English',
  fra: 'French',
  hun: 'Hungarian',
  ita: 'Italian',
  jpn: 'Japanese',
  nld: 'Dutch',
  nob: 'Norwegian',
  pol: 'Polish',
  por: 'Portuguese',
  ron: 'Romanian',
  rus: 'Russian',
  spa: 'Spanish',
  swe: 'Swedish',
  tur: 'Turkish',
  ukr: 'Ukrainian',
};

/** Why a comment has no tone. */
export function unscoredWords(language: string | null): string {
  if (language === 'eng') return 'no words of opinion';
  if (language === null) return 'its language could not be told';
  return `written in ${LANGUAGE_WORDS[language] ?? `a language (${language})`}, which is not scored`;
}

export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  positive: 'Praise',
  negative: 'Complaint',
  either: 'Either',
};
