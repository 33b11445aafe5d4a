import type { Verdict } from '@/lib/domain/vocabulary';
import type { Random } from '../random';
import { awarenessPhrases } from './awareness';
import { cultivationPhrases } from './cultivation';
import { loyaltyPhrases } from './loyalty';
import type { PhraseBook } from './phrases';
import { lateDelivery, purchasePhrases } from './purchase';
import { billingPhrases, newBill } from './service-billing';
import { businessWaits, helpPhrases } from './service-help';
import { networkPhrases } from './service-network';

const BOOK: PhraseBook = {
  ...awarenessPhrases,
  ...cultivationPhrases,
  ...purchasePhrases,
  ...networkPhrases,
  ...helpPhrases,
  ...billingPhrases,
  ...loyaltyPhrases,
};

const CLOSINGS: Record<Verdict, readonly string[]> = {
  good: ['Thank you!', 'Keep it up.', 'Happy to stay.', 'That is how it should be.', 'Gladly again.', '👍'],
  ok: ['Could be better, could be worse.', 'Let us see.', 'It will do.', 'Room for improvement.'],
  bad: [
    'I expect better.',
    'I am thinking about leaving.',
    'Please do something about it!',
    'Never had this before.',
    'I want my money back.',
    'My neighbour was right about you.',
  ],
};

const DEVICES = ['Fjord 5', 'Fjord 5 Mini', 'Tern X', 'Tern Fold', 'Auk 12', 'Kittiwake Pro'] as const;
const TARIFFS = ['S', 'M', 'L', 'XL'] as const;

/** What the story adds to the complaints of a touchpoint, as long as it lasts. */
export type Trouble = 'newBill' | 'lateDelivery' | 'businessWaits';

const TROUBLES = { newBill, lateDelivery, businessWaits } as const;

/** A customer's own words about a touchpoint, in the tone of the verdict: one or two sentences, now and then with a closing. */
export function composeComment(
  random: Random,
  touchpoint: string,
  verdict: Verdict,
  trouble: Trouble | null,
): string {
  const phrases = BOOK[touchpoint];
  if (phrases === undefined) throw new Error(`Nobody has words for "${touchpoint}".`);
  const complains = verdict === 'bad' && trouble !== null && random.chance(0.7);
  const first = random.pick(complains ? TROUBLES[trouble] : phrases[verdict]);
  const second = random.chance(0.25) ? random.pick(phrases[verdict]) : first;
  const closing = random.chance(0.35) ? [random.pick(CLOSINGS[verdict])] : [];
  return [...new Set([first, second]), ...closing].map((sentence) => fillIn(random, sentence)).join(' ');
}

function fillIn(random: Random, sentence: string): string {
  return sentence
    .replace('{minutes}', () => String(random.between(4, 55)))
    .replace('{days}', () => String(random.between(3, 9)))
    .replace('{amount}', () => `€${random.between(3, 60)}.${random.pick(['00', '50', '95', '99'])}`)
    .replace('{device}', () => random.pick(DEVICES))
    .replace('{tariff}', () => random.pick(TARIFFS));
}
