import type { PhraseBook } from './phrases';

export const loyaltyPhrases: PhraseBook = {
  'renewal-offer': {
    good: [
      'A better tariff for less, and nobody had to beg. Great.',
      'Good offer for loyal customers, I stayed.',
      'The renewal took {minutes} minutes and the {device} was cheaper than elsewhere. Very good.',
    ],
    ok: [
      'Acceptable offer, new customers get a little more.',
      'All right, but I had to ask for the discount.',
      'I renewed, although the choice of phones was small.',
    ],
    bad: [
      'New customers pay {amount} less. That is how you thank loyalty? Disappointing.',
      'The offer was worse than what I have. Useless.',
      'The contract renewed itself without a word. Unfair.',
    ],
  },
  'points-programme': {
    good: [
      'Turned my points into cinema tickets, lovely.',
      'Points on the bill, {amount} saved, great.',
      'Easy to collect and easy to use. I like it.',
    ],
    ok: [
      'Nice idea, few rewards.',
      'Points add up slowly, but they do add up.',
      'Good, if only they lasted longer than a year.',
    ],
    bad: [
      'My points expired without a message. Annoying.',
      'Nothing that anybody needs, useless rewards.',
      'The points of {days} months are gone and nobody knows why. Bad.',
    ],
  },
  'relationship-survey': {
    good: [
      'Customer for years and happy, I recommend you gladly.',
      'Good network, fair price, friendly people.',
      'When something goes wrong you put it right. Great.',
      'My whole family has changed to you by now. Excellent.',
    ],
    ok: [
      'All in all fine, not the cheapest.',
      'I am satisfied, but I would not talk anybody into it.',
      'Network good, service so-so.',
    ],
    bad: [
      'Too many problems in one year, I cannot recommend you.',
      'Each department says something else. Frustrating.',
      'Dear for what it is, and the service is bad.',
      'I stay only until the contract ends. Disappointing.',
    ],
  },
  'refer-a-friend': {
    good: [
      'Two friends joined and the reward came at once. Great.',
      'Easy link, fair reward, gladly again.',
      'I recommend you anyway, so thank you for the bonus!',
    ],
    ok: [
      'Worked, the reward took {days} weeks.',
      'Nice, but the link is hard to find.',
      'The bonus was good, although only on the bill.',
    ],
    bad: [
      'My friend signed and I got no reward. Unfair.',
      'The link had expired, embarrassing in front of my friend. Bad.',
      'The terms of the bonus are a joke. Disappointing.',
    ],
  },
  'community-forum': {
    good: [
      'Somebody had the same problem with the {device}, solved in {minutes} minutes. Great.',
      'Helpful people here, better than any manual.',
      'The moderator followed it up, very good.',
    ],
    ok: [
      'Found an answer, an old one, but it worked.',
      'Many opinions, one of them was right.',
      'The search is weak, the people are helpful.',
    ],
    bad: [
      'Hundreds of complaints here and nobody of Northwind answers. Bad.',
      'My question was closed as a duplicate of an unanswered one. Annoying.',
      'Same fault reported {days} months ago, still there. Terrible.',
    ],
  },
};
