import type { Reading } from '../reading';
import { wilson, type Share } from '../statistics/wilson';
import { unknownReading } from './metric';

/** A share as a reading in per cent with Wilson's interval; unknown when the total is 0. */
export function readShare(share: Share): Reading {
  if (share.total === 0) return unknownReading;
  const { low, high } = wilson(share);
  return {
    value: (100 * share.count) / share.total,
    low: 100 * low,
    high: 100 * high,
    answered: share.total,
  };
}
