import process from 'node:process';
import { formatNumber } from '@/lib/format/number';

/** So often a line is written where it cannot be written over. */
const SECONDS_BETWEEN_LINES = 5;

/** A line of progress on standard error: one that renews itself on a terminal, one every few seconds in a log. */
export class Progress {
  readonly #bytes: number;
  readonly #started = performance.now();
  #shownAt = this.#started;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  show(bytesRead: number, rowsRead: number): void {
    const now = performance.now();
    const line = describeProgress({
      bytes: this.#bytes,
      bytesRead,
      rowsRead,
      seconds: (now - this.#started) / 1000,
    });
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
    else if (now - this.#shownAt >= SECONDS_BETWEEN_LINES * 1000) {
      this.#shownAt = now;
      process.stderr.write(`${line}\n`);
    }
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  }
}

interface Sofar {
  bytes: number;
  bytesRead: number;
  rowsRead: number;
  seconds: number;
}

/** `42 %, 120,000 rows, 24,000 rows/s, 0:35 left`. */
export function describeProgress({ bytes, bytesRead, rowsRead, seconds }: Sofar): string {
  const share = bytes === 0 ? 1 : Math.min(1, bytesRead / bytes);
  const parts = [`${Math.floor(100 * share)} %`, `${formatNumber(rowsRead)} rows`];
  if (seconds > 0) parts.push(`${formatNumber(Math.round(rowsRead / seconds))} rows/s`);
  if (share > 0 && seconds > 0) parts.push(`${clock((seconds * (1 - share)) / share)} left`);
  return parts.join(', ');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
