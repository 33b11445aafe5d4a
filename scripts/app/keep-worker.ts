import type { ChildProcess } from 'node:child_process';
import type { Closing } from './close-down';
import { endChild, spawnWorker } from './next-command';

const PAUSE_MILLISECONDS = 2_000;

/** Keeps a worker of background jobs running beside the app until it ends. */
export function keepWorker(env: Record<string, string>, closing: Closing): void {
  let worker: ChildProcess;
  const begin = () => {
    if (closing.isEnding()) return;
    worker = spawnWorker(env);
    worker.once('exit', () => setTimeout(begin, PAUSE_MILLISECONDS).unref());
  };
  begin();
  closing.add(() => endChild(worker));
}
