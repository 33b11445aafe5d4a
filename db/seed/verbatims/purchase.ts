import type { PhraseBook, Phrases } from './phrases';

export const purchasePhrases: PhraseBook = {
  'online-checkout': {
    good: [
      'Ordered the {device} in {minutes} minutes, easy.',
      'Three steps and no surprise at the end. Great.',
      'Signing with the online ID worked at once, very good.',
    ],
    ok: [
      'Worked in the second attempt, the first lost my address.',
      'Fine, but why do you ask for the birthday twice?',
      'Quick enough, although the voucher field is easy to miss.',
    ],
    bad: [
      'The checkout crashed at the last step and I had to begin again. Frustrating.',
      'Suddenly {amount} more for shipping at the end. That is unfair.',
      'My card was refused {days} times without a reason. Terrible.',
    ],
  },
  'store-contract': {
    good: [
      'Signed and working in {minutes} minutes, excellent.',
      'Everything was explained before I signed. I liked that.',
      'They printed a one-page summary, good service.',
    ],
    ok: [
      'All right, but a lot of signatures on a small screen.',
      'Good in the end, the system was slow that day.',
      'Correct contract, although the copy came only by e-mail.',
    ],
    bad: [
      'The contract had an option that I never asked for. Annoying.',
      'It took {minutes} minutes because the computer hung. Terrible.',
      'They forgot the discount that I was promised, {amount} a month. Bad.',
    ],
  },
  'partner-contract': {
    good: [
      'The dealer went through every line with me, great.',
      'Fast, and the contract says what we had agreed. Perfect.',
      'Old number, new phone, everything done in the shop. Very good.',
    ],
    ok: [
      'Contract is correct, but the dealer had to call you twice.',
      'It worked, only the bonus took {days} weeks.',
      'Fine, although the protective film was on the bill and I had not asked.',
    ],
    bad: [
      'The dealer put a subscription of {amount} in the contract without telling me. A fraud.',
      'What I signed is not what was said. I am angry.',
      'Two wrong forms and {minutes} minutes of waiting. Bad.',
      'The partner shop lost my papers and blames you. Horrible.',
    ],
  },
  'order-tracking': {
    good: [
      'I knew every day where the parcel was, great.',
      'Message in the morning, parcel at noon, perfect.',
      'Easy to move the delivery to a neighbour.',
    ],
    ok: [
      'Helpful, although the link came a day late.',
      'The status is correct, but in courier language.',
      'Fine, I would like a time window and not only a day.',
    ],
    bad: [
      'The tracking said “in preparation” for {days} days. Useless.',
      'The link led to an error page. Annoying.',
      'Delivered, it says. It was not. Terrible.',
    ],
  },
  'order-delivery': {
    good: [
      'Ordered on Monday, here on Wednesday, great.',
      'The courier rang, waited and smiled. Very good.',
      'Well packed {device}, and the SIM card was in the box. Perfect.',
      'One day earlier than promised, thank you.',
    ],
    ok: [
      'Arrived on the promised day, but the box was dented.',
      'Good, only the courier would not come to the third floor.',
      'The phone came on time, the case {days} days later.',
    ],
    bad: [
      'The parcel came {days} days late and nobody told me. Annoying.',
      'The courier left the {device} in the rain. Unbelievable.',
      'A card says that I was not at home. I was. Terrible.',
      'The box had been opened, and the charger was missing. Bad.',
    ],
  },
  activation: {
    good: [
      'Number transferred over night, great.',
      'The app led me through it in {minutes} minutes, easy.',
      'eSIM scanned, done. Wonderful.',
    ],
    ok: [
      'It worked after a restart that nobody mentions.',
      'Fine, but I was without a number for some hours.',
      'Easy activation, although the code expired once.',
    ],
    bad: [
      'Without my number for {days} days. A disaster.',
      'The app hung at the last step again and again. Frustrating.',
      'The old provider and you blame each other. Terrible.',
    ],
  },
};

/** Since the new warehouse. */
export const lateDelivery: Phrases['bad'] = [
  'Paid for express and waited {days} days. Your warehouse does not answer. Terrible.',
  'The wrong phone in the box, I ordered the {device}. Now I wait for a return label. Awful.',
  'Shipped late, then the wrong colour, then nothing. Really bad.',
  'Since when does a parcel need {days} days? It used to be two. Disappointing.',
  'The delivery date was moved {days} times. I am angry.',
];
