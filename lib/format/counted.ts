import { formatNumber } from './number';

/** “1 touchpoint”, “32 touchpoints”: of a noun whose plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
