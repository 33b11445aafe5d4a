/**
 * What is true of the demo company, because it is built so. Weeks are ISO weeks before the current one: 26 means from the Monday 26 weeks before
 * this week's Monday. Effects are in standard deviations of the quality of a contact; what they come to in points stands in docs/demo.md.
 */
export const STORY = {
  /** A new bill, twice charged and hard to read; withdrawn later. */
  billing: {
    touchpoint: 'monthly-bill',
    fromWeeks: 26,
    untilWeeks: 12,
    effect: -0.8,
    /** Chance of a call after a good or ok bill, and of another call about the same bill: usual, and while the change lasts. */
    enquiries: { usual: 0.06, during: 0.14 },
    repeats: { usual: 0.12, during: 0.34 },
  },
  /** A new warehouse that ships late and wrong; still open. */
  delivery: { touchpoint: 'order-delivery', fromWeeks: 5, effect: -0.75 },
  /** A dealer that declines evenly from the first day to the last. */
  partner: { partner: 'harbour-phones', touchpoints: ['partner-advice', 'partner-contract'], effect: -0.95 },
  /** One contact a week, and every third of them answered. */
  smallChannel: { touchpoint: 'store-kiosk', answerEvery: 3 },
  /** Waits in the same queues as everybody else, with more at stake. */
  persona: { persona: 'small-business', stage: 'service', effect: -0.6 },
  /** After a bad contact in this stage a customer leaves more often for so many days. */
  churn: { stage: 'service', days: 90, hazard: 2.7, monthlyBase: 0.0105 },
  /** Below its target all the time: nothing happened, it never was good. */
  chronic: { touchpoint: 'phone-menu' },
  /** The yearly survey remembers a bad contact. */
  memory: { touchpoint: 'relationship-survey', effect: -0.6 },
} as const;

export const MONTHS = 18;
