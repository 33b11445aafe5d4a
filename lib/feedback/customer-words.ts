/**
 * Values of words as customers use them, −5…5, on top of AFINN-165: words that it lacks, and words of the trade that it takes for opinions (0:
 * "I was charged" and "to help" say nothing by themselves).
 */
// prettier-ignore
export const CUSTOMER_WORDS: Readonly<Record<string, number>> = {
  // Time
  slow: -2, slowly: -2, wait: -1, waited: -2, waiting: -2, queue: -1, queues: -1, late: -2, delays: -2, overdue: -2, punctual: 3,
  prompt: 3, promptly: 3, quick: 2, quickly: 2, quicker: 2, fast: 2, faster: 2, instantly: 2, timely: 2, forever: -1,
  // Effort
  easy: 3, easier: 2, easily: 3, effortless: 3, smooth: 3, smoothly: 3, simple: 2, straightforward: 3, intuitive: 3, hassle: -2,
  complicated: -2, confusing: -3, cumbersome: -2, bureaucratic: -2, difficult: -2, unclear: -2, incomprehensible: -3, tedious: -2,
  // People
  polite: 3, courteous: 3, attentive: 3, competent: 3, knowledgeable: 3, professional: 3, patient: 2, rude: -3, unfriendly: -3, impolite: -3,
  unhelpful: -3, incompetent: -3, unprofessional: -3, clueless: -3, arrogant: -3, ignored: -2, ignorant: -3, dismissive: -3,
  // Product and network
  crash: -2, crashes: -3, crashed: -3, outage: -3, outages: -3, unreliable: -3, reliable: 3, glitch: -2, glitches: -2, buggy: -3, slower: -2,
  defective: -3, faulty: -3, unusable: -4, broke: -2, breaks: -2, sturdy: 2, flawless: 4, dropped: -1, patchy: -2,
  // Money
  overcharged: -3, overpriced: -3, expensive: -2, cheap: 1, fair: 2, unfair: -3, transparent: 2, value: 1, refund: -1, ripoff: -4, cheated: -3,
  // Outcome
  solved: 3, resolved: 3, fixed: 2, unresolved: -3, unsolved: -3, useless: -3, unacceptable: -3, disappointing: -3, incorrect: -2, incomplete: -2,
  mistake: -2, mistakes: -2, promised: 0, charged: 0, charge: 0, pay: 0, help: 0, problem: -1, demand: 0, share: 0, cancel: -1, like: 1, no: 0,
};
