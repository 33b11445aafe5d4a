/** A figure that can be measured on the demo company, whatever day it is told on. */
export interface KnownTruth {
  says: string;
  value: number;
  /** How far chance takes it. */
  within: number;
}

/** Quoted by docs/demo.md and held against the demo by a test. CSAT and shares in per cent, NPS in points. */
export const KNOWN_TRUTHS = {
  billBefore: { says: 'CSAT of Monthly bill before the change', value: 76, within: 3 },
  billDuring: { says: 'CSAT of Monthly bill from 26 to 12 weeks ago', value: 48, within: 5 },
  billAfter: { says: 'CSAT of Monthly bill in the last 12 weeks', value: 76, within: 5 },
  repeatsUsual: { says: 'Repeat contacts within 7 days at Bill enquiry, usually', value: 12, within: 3 },
  repeatsDuring: {
    says: 'Repeat contacts within 7 days at Bill enquiry, from 26 to 12 weeks ago',
    value: 34,
    within: 5,
  },
  enquiriesDuring: {
    says: 'Bill enquiries a week from 26 to 12 weeks ago, as a multiple of those before',
    value: 2.1,
    within: 0.3,
  },
  deliveryBefore: { says: 'CSAT of Delivery until 5 weeks ago', value: 81, within: 3 },
  deliveryAfter: { says: 'CSAT of Delivery in the last 5 weeks', value: 56, within: 8 },
  harbourFirst: { says: 'CSAT of Harbour Phones in the first 13 weeks', value: 78, within: 6 },
  harbourLast: { says: 'CSAT of Harbour Phones in the last 13 weeks', value: 52, within: 6 },
  brightlineFirst: { says: 'CSAT of Brightline Stores in the first 13 weeks', value: 81, within: 6 },
  brightlineLast: { says: 'CSAT of Brightline Stores in the last 13 weeks', value: 81, within: 6 },
  businessService: { says: 'CSAT of small-business owners in Service', value: 56, within: 4 },
  othersService: { says: 'CSAT of all other personas in Service', value: 76, within: 3 },
  businessPurchase: { says: 'CSAT of small-business owners in Purchase', value: 77, within: 5 },
  othersPurchase: { says: 'CSAT of all other personas in Purchase', value: 78, within: 3 },
  churnRatio: {
    says: 'Share that leaves within 90 days after a bad answered contact in Service, as a multiple of that after a good or ok one',
    value: 2.1,
    within: 0.5,
  },
  memoryHurt: {
    says: 'NPS of the yearly survey within 90 days after a bad answered contact in Service',
    value: -17,
    within: 17,
  },
  memoryCalm: { says: 'NPS of the yearly survey otherwise', value: 31, within: 5 },
  menuScore: { says: 'Score of Telephone menu, whose target is 70', value: 57, within: 4 },
} as const satisfies Record<string, KnownTruth>;
