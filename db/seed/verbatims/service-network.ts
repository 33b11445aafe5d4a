import type { PhraseBook } from './phrases';

export const networkPhrases: PhraseBook = {
  'network-quality': {
    good: [
      'Full signal even in the cellar, great.',
      'Fast on the train all the way to work. Very good.',
      'Since the new mast I can work from the garden, wonderful.',
      'No dropped call in months. Good network.',
    ],
    ok: [
      'Good in town, weak in the village.',
      'Fast in the morning, slower in the evening, all in all fine.',
      'Calls are clear, data could be better.',
    ],
    bad: [
      'No reception in the house for {days} days. Unacceptable.',
      'Calls drop every {minutes} minutes, it is a nightmare.',
      'I pay for {tariff} and get the speed of twenty years ago. Bad.',
      'At the station the network is dead every evening. Annoying.',
    ],
  },
  'technician-visit': {
    good: [
      'Came on time, repaired it in {minutes} minutes and left it clean. Great.',
      'Friendly technician who explained what had been wrong. Very good.',
      'He even reset the old router for my mother. Wonderful.',
    ],
    ok: [
      'Repaired, but an hour later than announced.',
      'Good work, although a part had to be ordered.',
      'Polite technician, dusty carpet.',
    ],
    bad: [
      'I took a day off and nobody came. Terrible.',
      'The technician had the wrong part with him, so another {days} days without. Bad.',
      'He drilled through our skirting board and shrugged. Awful.',
      'Third visit and it still does not work. Frustrating.',
    ],
  },
  'device-repair': {
    good: [
      'Back after {days} days and like new. Great.',
      'All my pictures were still there, thank you.',
      'The loan phone was a nice surprise.',
    ],
    ok: [
      'Repaired well, but a day longer than promised.',
      'Works again, although the price was at the upper end.',
      'Good repair, the parcel home was badly padded.',
    ],
    bad: [
      'The {device} came back with the same fault. Useless.',
      'Three weeks for a battery, no message in between. Terrible.',
      'They wiped everything without asking me. I am furious.',
    ],
  },
  'setup-class': {
    good: [
      'Now I can send pictures to my grandchildren, wonderful.',
      'Small group, patient teacher, great hour.',
      'No question was too simple. I liked it very much.',
      'I finally understand my {device}. Thank you!',
    ],
    ok: [
      'Good class, a little fast for me.',
      'Helpful, although the others had another phone than I.',
      'Nice teacher, noisy room.',
    ],
    bad: [
      'The class was cancelled when I stood at the door. Disappointing.',
      'Twelve people and one teacher, I learnt nothing. Bad.',
      'All about the newest model, useless for my {device}.',
    ],
  },
  'store-kiosk': {
    good: ['New SIM card in {minutes} minutes without a queue, great.'],
    ok: ['The kiosk works, but the screen does not like my fingers.'],
    bad: ['The kiosk took my card and gave no SIM. Terrible.'],
  },
};
