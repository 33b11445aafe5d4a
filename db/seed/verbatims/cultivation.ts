import type { PhraseBook } from './phrases';

export const cultivationPhrases: PhraseBook = {
  newsletter: {
    good: [
      'The offer fitted exactly what I have, thank you.',
      'Short letter, useful tip about roaming, good.',
      'I saved {amount} with the voucher from the newsletter, great.',
    ],
    ok: [
      'Sometimes useful, sometimes only advertising.',
      'Once a month would be enough, but the tips are all right.',
      'Nice idea with the quiz, the offers were not for me.',
    ],
    bad: [
      'Too many e-mails, {days} in one week, annoying.',
      'You offer me the tariff that I already have. Useless.',
      'I unsubscribed twice and it keeps coming. Terrible.',
    ],
  },
  'coverage-check': {
    good: [
      'The map was right down to my kitchen. Impressive.',
      'Quick answer, and honest about the dead spot behind the church.',
      'Easy to use, entered the address and was done.',
    ],
    ok: [
      'The map is helpful, but slow to load.',
      'Coverage as promised outside, a little weaker indoors.',
      'I would like to compare two addresses at once, otherwise fine.',
    ],
    bad: [
      'The map says full signal, the phone says none. False promise.',
      'It did not know our street for {minutes} minutes of trying. Bad.',
      'Wrong result for our village and nobody corrects it. Disappointing.',
    ],
  },
  'store-advice': {
    good: [
      'The lady in the store talked me out of the expensive tariff, I was impressed.',
      'Patient, friendly and competent, {minutes} minutes well spent.',
      'Great advice about the {device}, no pressure at all.',
      'They listened first and then recommended {tariff}. Perfect.',
    ],
    ok: [
      'Friendly advice, but I waited {minutes} minutes for it.',
      'Good on phones, less sure about the contract terms.',
      'Helpful, although the {device} was not there to try.',
    ],
    bad: [
      'Nobody greeted me for {minutes} minutes, very unfriendly.',
      'They only wanted to sell me insurance. Pushy and unpleasant.',
      'The advice was wrong, {tariff} does not include roaming. Bad.',
      'The salesman knew less about the {device} than I do. Poor.',
    ],
  },
  'partner-advice': {
    good: [
      'Small shop, great advice, and the coffee was good too.',
      'The dealer explained {tariff} better than your website.',
      'Honest comparison of three tariffs, I felt in good hands.',
      'He moved all my pictures to the {device} while I waited. Wonderful.',
    ],
    ok: [
      'Competent enough, but only two phones on display.',
      'Decent advice, although they did not know the current offer.',
      'Friendly, just slower than in your own store.',
    ],
    bad: [
      'The dealer was in a hurry and clearly did not care. Bad.',
      'They recommended the tariff with the best commission, I felt cheated.',
      'Nobody in the partner shop could answer a simple question. Useless.',
      'Rude at the counter, and the demo phones were broken. Awful.',
    ],
  },
};
