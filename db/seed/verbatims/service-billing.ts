import type { PhraseBook, Phrases } from './phrases';

export const billingPhrases: PhraseBook = {
  'monthly-bill': {
    good: [
      'One page and I understand it, good.',
      'The bill comes on time and is correct, as it should be. Great.',
      'I like that every line of the family has its own total.',
      'The same amount as every month, no surprise. Perfect.',
    ],
    ok: [
      'Correct, but the small print is small.',
      'Fine, although I have to sign in to see the details.',
      'The amount is right, the explanation could be shorter.',
    ],
    bad: [
      'There is a charge of {amount} that nobody can explain. Bad.',
      'The promised discount is missing again. Annoying.',
      'I was billed for roaming and never left the country. Terrible.',
      'The bill is higher than agreed, I feel cheated.',
    ],
  },
  'billing-enquiry': {
    good: [
      'The agent saw the mistake at once and credited {amount}. Great.',
      'My bill was explained line by line, very good.',
      'Five minutes and the wrong charge was gone. Excellent.',
    ],
    ok: [
      'The charge was explained, I still find it high.',
      'Friendly, but the credit comes only with the next bill.',
      'Answered after I had found the bill number for them.',
    ],
    bad: [
      'The person who answers cannot see my bill. Useless.',
      'They say finance has to decide, and finance has no telephone. Frustrating.',
      'Second call about the same {amount}, and nothing has happened. Terrible.',
      '{minutes} minutes in the queue to hear that the bill is right. It is not. Bad.',
    ],
  },
  payment: {
    good: [
      'Direct debit set up in {minutes} minutes, easy.',
      'The reminder was friendly and I could pay with one click. Good.',
      'They let me pay in two parts without a fuss. Great.',
    ],
    ok: [
      'Works, but why is there no receipt?',
      'The reminder came on the day that I paid, no harm done.',
      'Fine, I would prefer another day for the debit.',
    ],
    bad: [
      'A dunning letter for a bill that I had paid. Annoying.',
      'You took {amount} twice from my account. Terrible.',
      'The payment page refused my card without a reason. Bad.',
    ],
  },
};

/** While the new bill was out. */
export const newBill: Phrases['bad'] = [
  'The new bill is {days} pages long and I understand none of them. Terrible.',
  'Since the new bill every option is charged twice, {amount} too much. Unacceptable.',
  'Who designed the new bill? I cannot find what I have to pay. Confusing and bad.',
  'The new layout hides the fees. I feel cheated.',
  'Charged double for my second line since you changed the bill. I am angry.',
  'Your new bill is a mess, I had to call {days} times about it. Awful.',
];
