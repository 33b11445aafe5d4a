import { DomainError } from '@/lib/errors';

/** Too many attempts; the next one counts after `waitSeconds`. */
export class RateLimited extends DomainError {
  readonly waitSeconds: number;

  constructor(waitSeconds: number) {
    super('rate_limited', `Too many attempts. Try again in ${inWords(waitSeconds)}.`);
    this.waitSeconds = waitSeconds;
  }
}

/** Rounded up, so that nobody comes too early: “45 seconds”, “15 minutes”. */
export function inWords(seconds: number): string {
  const [count, unit] = seconds < 60 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
