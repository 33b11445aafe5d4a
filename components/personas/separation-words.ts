import type { Separation, SeparationVerdict } from '@/lib/domain/metrics/separation';
import { formatInterval, formatValue } from '@/lib/format/reading';

const ENDINGS: Readonly<Record<Exclude<SeparationVerdict, 'not' | 'cannot_tell'>, string>> = {
  hardly: 'hardly',
  a_little: 'a little',
  clearly: 'clearly',
};

/** How far something separates the scores, as a sentence; it says so where it does not. */
export function separationWords(who: string, verbs: { s: boolean }, separation: Separation): string {
  const { verdict, value } = separation;
  const verb = (word: string) => (verbs.s ? `${word}s` : word);
  const does = verbs.s ? 'does' : 'do';
  const they = verbs.s ? 'it' : 'they';
  if (verdict === 'cannot_tell') return `Whether ${who} ${verb('separate')} the scores cannot be told.`;
  if (verdict === 'not')
    return `${capital(who)} ${does} not separate the scores: the differences are no larger than chance explains.`;
  const share = `${formatValue(value, 'percent')} (${formatInterval(separation, 'percent')})`;
  return `${capital(who)} ${verb('explain')} ${share} of the differences in scores at the same touchpoint: ${they} ${
    verdict === 'hardly' ? `hardly ${verb('separate')} them` : `${verb('separate')} them ${ENDINGS[verdict]}`
  }.`;
}

/** The same for a cell. */
export const SEPARATION_WORDS: Readonly<Record<SeparationVerdict, string>> = {
  clearly: 'Clearly',
  a_little: 'A little',
  hardly: 'Hardly',
  not: 'Not at all',
  cannot_tell: 'Cannot tell',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
