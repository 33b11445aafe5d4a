import type { Reading } from '../reading';
import type { Tally } from '../tally';
import { changeOfShares, POINTS_FLOOR } from './change';
import { MINIMUM_ANSWERS, type Metric } from './metric';
import { readShare } from './share';

/** Customers of a window; they do not add up over windows, since one customer may be in several. */
export interface JourneyCounts {
  /** With at least one answered interaction. */
  answeredCustomers: number;
  /** Of these, with no bad one. */
  cleanCustomers: number;
}

export const cleanJourneys: Metric<'cleanJourneys', JourneyCounts> = {
  key: 'cleanJourneys',
  label: 'Clean journeys',
  name: 'Clean journeys',
  unit: 'percent',
  better: 'higher',
  definition: 'Share of customers without a single bad contact, among those who answered at least once.',
  question: null,
  scale: 'The verdict of each answered interaction: good, ok or bad.',
  rule:
    'Value = 100 · customers with no bad interaction ÷ customers with an answered one. Beside the share of good or ok ' +
    'interactions it shows the journey trap: 95 % good at each of six contacts is a clean journey for 73.5 %.',
  denominator: 'Customers with at least one answered interaction.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Wilson score interval, 95 %.',
  comparison: 'Difference of shares with Newcombe’s interval; pooled z test.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Rawson, Duncan & Jones 2013; Wilson 1927; Newcombe 1998, method 10.',
  read: (counts) => readShare(clean(counts)),
  change: (current, previous) =>
    changeOfShares(clean(current), clean(previous), { better: 'higher', floor: POINTS_FLOOR }),
};

/** Share of good or ok among the answered interactions: what clean journeys are shown beside. */
export function goodOrOkContacts({ good, ok, bad }: Tally): Reading {
  return readShare({ count: good + ok, total: good + ok + bad });
}

function clean({ cleanCustomers, answeredCustomers }: JourneyCounts) {
  return { count: cleanCustomers, total: answeredCustomers };
}
