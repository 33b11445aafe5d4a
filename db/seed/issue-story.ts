import type { RootCause } from '@/lib/domain/issues/vocabulary';
import { STORY } from './story';

/** What somebody of the demo company does about the issue of a touchpoint, on the Monday so many weeks before the current week. */
export interface IssueStep {
  weeks: number;
  touchpoint: string;
  /** E-mail of who does it. */
  by: string;
  does:
    | { acknowledge: true }
    | { start: true }
    | { comment: string }
    | { cause: RootCause; note: string }
    | { plan: string }
    | { finish: string }
    | { fixLive: string };
}

const BILLING = 'billing@northwind.example';
const LOGISTICS = 'logistics@northwind.example';
const { billing, delivery } = STORY;

const withdraw = 'Withdraw the new bill layout and print the old one again';
const refund = 'Refund options that were charged twice';

/** The bill was mended and the proof is in; the delivery is being worked on; nobody has begun on the telephone menu. */
export const ISSUE_STORY: readonly IssueStep[] = [
  { weeks: 22, touchpoint: billing.touchpoint, by: BILLING, does: { acknowledge: true } },
  {
    weeks: 22,
    touchpoint: billing.touchpoint,
    by: BILLING,
    does: {
      comment: 'Calls about the bill have doubled since the new layout went out. We look at both together.',
    },
  },
  { weeks: 20, touchpoint: billing.touchpoint, by: BILLING, does: { start: true } },
  {
    weeks: 20,
    touchpoint: billing.touchpoint,
    by: BILLING,
    does: {
      cause: 'price',
      note: 'The new layout hides the total on the second page, and booked options are charged twice.',
    },
  },
  { weeks: 20, touchpoint: billing.touchpoint, by: BILLING, does: { plan: withdraw } },
  { weeks: 20, touchpoint: billing.touchpoint, by: BILLING, does: { plan: refund } },
  { weeks: 15, touchpoint: billing.touchpoint, by: BILLING, does: { finish: refund } },
  { weeks: billing.untilWeeks, touchpoint: billing.touchpoint, by: BILLING, does: { finish: withdraw } },
  {
    weeks: billing.untilWeeks,
    touchpoint: billing.touchpoint,
    by: BILLING,
    does: { fixLive: 'The old layout is back from today.' },
  },
  { weeks: 2, touchpoint: delivery.touchpoint, by: LOGISTICS, does: { acknowledge: true } },
  { weeks: 1, touchpoint: delivery.touchpoint, by: LOGISTICS, does: { start: true } },
  {
    weeks: 1,
    touchpoint: delivery.touchpoint,
    by: LOGISTICS,
    does: {
      cause: 'process',
      note: 'The new warehouse packs from a list that is a day old: parcels leave late, some with the wrong device.',
    },
  },
  {
    weeks: 1,
    touchpoint: delivery.touchpoint,
    by: LOGISTICS,
    does: { plan: 'Check every parcel against the order at the packing table' },
  },
];

/** Before the first thing happened to anybody. */
export const STORY_BEGINS_WEEKS = billing.fromWeeks + 1;
