import Sentiment from 'sentiment';
import { CUSTOMER_WORDS } from './customer-words';

const reader = new Sentiment();
// Once: extra words stay with the library, whichever instance they were given to.
reader.analyze('', { extras: CUSTOMER_WORDS });

/** Draws sums of word values towards ±1 (Hutto & Gilbert 2014). */
const DAMPING = 15;

/** The tone of an English text, −1…1, by the values of its words; null where none of them carries an opinion. */
export function scoreSentiment(text: string): number | null {
  const { score, positive, negative } = reader.analyze(text.replaceAll('’', "'"));
  if (positive.length + negative.length === 0) return null;
  return score / Math.sqrt(score ** 2 + DAMPING);
}
