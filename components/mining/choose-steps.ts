import type { FlowStep } from '@/lib/mining/schema';

/** Shares of all that was done that one can choose to see. */
export const SHARES = [10, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 98, 100] as const;

/** More lines than this can hardly be told apart. */
const READABLE_STEPS = 22;

/** The steps that lead somewhere else: one back to the same touchpoint is none to draw. */
export function drawable(steps: readonly FlowStep[]): FlowStep[] {
  return steps.filter(({ from, to }) => from === null || from.slug !== to?.slug);
}

/** The most frequent of them that together make up this share, in per cent, of all of them and of `others` that are not listed. */
export function chooseSteps(steps: readonly FlowStep[], share: number, others = 0): FlowStep[] {
  const drawn = drawable(steps);
  const total = drawn.reduce((sum, { count }) => sum + count, others);
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
export function readableShare(steps: readonly FlowStep[], others = 0): number {
  return SHARES.findLast((share) => chooseSteps(steps, share, others).length <= READABLE_STEPS) ?? SHARES[0];
}
