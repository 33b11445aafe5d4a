import type { PhraseBook } from './phrases';

export const awarenessPhrases: PhraseBook = {
  'ad-campaign': {
    good: [
      'The northern lights spot is lovely, we stop talking when it comes on.',
      'For once an advertisement that says the price out loud.',
      'Funny, short, and I still remember what tariff {tariff} costs.',
      'I like that you show real customers and not models.',
    ],
    ok: [
      'Nice pictures, but what does it cost after the first year?',
      'The spot is fine, only I have seen it a hundred times by now.',
      'Pretty music, although I had to look up what was on offer.',
    ],
    bad: [
      'Your advertisement promises {amount} and the small print takes it back, that is dishonest.',
      'The same annoying spot {days} times in one evening, terrible.',
      'Cheap for new customers only. Those who stay look stupid.',
      'Misleading poster: fastest network, and in our street there is none.',
    ],
  },
  'social-posts': {
    good: [
      'Shout-out to @northwind, they fixed my number on a Sunday. Great team!',
      'Switched to Northwind {days} weeks ago and love it so far.',
      'Roaming in Norway just worked. Well done, Northwind.',
      'Honestly the nicest support I had from any phone company.',
    ],
    ok: [
      'Northwind again: network good, price going up. You win some, you lose some.',
      'Anybody else on tariff {tariff}? Speed is fine here, app is so-so.',
      'Not the best and not the worst provider I had.',
    ],
    bad: [
      'Hey @northwind, {days} days without an answer. Is anybody there? Awful.',
      'Never again Northwind. Horrible experience from start to finish.',
      'No signal at the main station again. I hate this network.',
      'They charged {amount} for nothing and nobody cares. Bad company.',
    ],
  },
  'review-sites': {
    good: [
      'Best value of the {days} that I compared, and the terms were true.',
      'Clear winner of the test for coverage and a fair price.',
      'Good ratings and I can confirm every one of them.',
    ],
    ok: [
      'Middle of the table: decent price, average speed.',
      'The portal showed another price than the checkout, but only by a little.',
      'Mixed reviews, so I took the short contract to be safe.',
    ],
    bad: [
      'Comparison says {amount} cheaper, reality says otherwise. Disappointing.',
      'Poor reviews for the hotline, sadly they are right.',
      'The offer on the portal had expired and nobody took it down, a waste of time.',
    ],
  },
  'tariff-pages': {
    good: [
      'Found the right tariff in {minutes} minutes, and the total was at the top.',
      'The side-by-side table made it easy to choose {tariff}.',
      'Very clear page, I understood what happens after the two years.',
      'The calculator knew that I only need half of the data. Great.',
    ],
    ok: [
      'Good overview, but the add-ons are hidden below.',
      'I found it in the end, although the filter forgets what I chose.',
      'Fine on the computer, a bit cramped on the telephone.',
    ],
    bad: [
      'Four names for the same tariff, confusing and tiring.',
      'I could not find the price without a new device anywhere. Frustrating.',
      'The page jumps while it loads and I ordered {tariff} by mistake. Annoying.',
      'After {minutes} minutes I still did not know what I would pay. Bad.',
    ],
  },
};
