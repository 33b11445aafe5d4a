import type { PhraseBook, Phrases } from './phrases';

export const helpPhrases: PhraseBook = {
  'app-self-service': {
    good: [
      'Changed to {tariff} on the sofa in {minutes} minutes, great.',
      'Everything at a glance, easy.',
      'Booked roaming at the gate and it worked at once. Perfect.',
    ],
    ok: [
      'Good app, but I have to sign in again every week.',
      'Most things work, the rest sends me to the hotline.',
      'Useful, although the data counter is a day behind.',
    ],
    bad: [
      'The app crashes whenever I open my contract. Annoying.',
      'I cannot cancel the option in the app, only book it. Unfair.',
      'Error after error, then “please call us”. Terrible.',
    ],
  },
  'phone-menu': {
    good: [
      'The menu knew my number and put me through at once, good.',
      'Two choices and I had a person, great.',
      'It offered to call me back, and did. Very good.',
    ],
    ok: [
      'A bit long, but I came to the right place.',
      'It understood me at the second attempt.',
      'The menu is all right, the music is not.',
    ],
    bad: [
      'Five menus and then I was cut off. Terrible.',
      'The computer does not understand me, I shouted “agent” for {minutes} minutes. Awful.',
      'There is no choice for my problem. Frustrating.',
      'I typed in my number three times and was still asked for it. Annoying.',
    ],
  },
  'service-hotline': {
    good: [
      'One call and it was solved, great.',
      'The agent stayed on the line until it worked. Excellent.',
      'Friendly, clear and quick, {minutes} minutes in all. Very good.',
      'She even called back the next day to ask. Wonderful.',
    ],
    ok: [
      'Solved, but after {minutes} minutes in the queue.',
      'Friendly person, although he had to ask a colleague twice.',
      'Got half of an answer and a promise for the rest.',
    ],
    bad: [
      'After {minutes} minutes in the queue the line went dead. Terrible.',
      'Put through four times and told my story four times. Frustrating.',
      'They promised to call back and never did. Bad.',
      'The agent was rude and hung up on me. Awful.',
    ],
  },
  'service-chat': {
    good: [
      'Answer in two minutes, and the right one. Great.',
      'The chat kept my history, so no need to explain twice. Good.',
      'Nina in the chat was brilliant, problem solved.',
    ],
    ok: [
      'The bot could not help, the person after it could.',
      'Good answer, slow typing.',
      'Solved after {minutes} minutes, acceptable.',
    ],
    bad: [
      'The bot went round in circles. Useless.',
      'The chat closed in the middle of my problem. Annoying.',
      'Copied standard answers that had nothing to do with my question. Bad.',
      'Waited {minutes} minutes for “I do not know”. Terrible.',
    ],
  },
  'store-service': {
    good: [
      'New SIM card while I waited, friendly people. Great.',
      'The young man knew my {device} by heart. Very good.',
      'They helped although I had bought it elsewhere. Thank you!',
    ],
    ok: [
      'Helped in the end, two people had to be asked.',
      'Friendly, but only one counter open.',
      'Good advice, though I had to come back the next day.',
    ],
    bad: [
      'Nobody had been trained for my question. Disappointing.',
      'Waited {minutes} minutes to be told to call the hotline. Bad.',
      'The store sends me to the hotline, the hotline to the store. Terrible.',
    ],
  },
};

/** Of those who run a business and wait in everybody's queue. */
export const businessWaits: Phrases['bad'] = [
  'My shop has no telephone for {days} days and I am number {minutes} in the queue. A disaster.',
  'Is there no line for business customers? I lost orders worth more than {amount}. Terrible.',
  'I pay for six lines and wait like everybody else. Bad service.',
  'I explained my company account to the fifth person this month. Frustrating.',
];
