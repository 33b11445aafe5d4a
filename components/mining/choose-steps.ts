import type { FlowStep } from '@/lib/mining/schema';

/** Shares of all that was done that one can choose to see. */
export const SHARES = [10, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 98, 100] as const;

/** More lines than this can hardly be told apart. */
const READABLE_STEPS = 22;

/** The most frequent steps that together make up this share, in per cent, of all that was done. A step back to the same touchpoint is none to draw. */
export function chooseSteps(steps: readonly FlowStep[], share: number): FlowStep[] {
  const drawn = steps.filter(({ from, to }) => from === null || from.slug !== to?.slug);
  const total = drawn.reduce((sum, { count }) => sum + count, 0);
  const chosen: FlowStep[] = [];
  let shown = 0;
  for (const step of drawn) {
    if (shown >= (share / 100) * total) break;
    chosen.push(step);
    shown += step.count;
  }
  return chosen;
}

/** The largest share that can still be read. */
export function readableShare(steps: readonly FlowStep[]): number {
  return SHARES.findLast((share) => chooseSteps(steps, share).length <= READABLE_STEPS) ?? SHARES[0];
}
