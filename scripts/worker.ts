import { setFlagsFromString } from 'node:v8';
import { startWorker, WORKER_CONNECTIONS } from '@/lib/jobs/start-worker';
import { closeDown } from './app/close-down';
import { openStore } from './app/open-store';

// A heap that grows fourfold between two collections would make a large store cost more memory than a small one.
setFlagsFromString('--heap-growing-percent=30');

// Works off background jobs until it is stopped. `npm start` runs one; more of them may run anywhere that reaches the database.
const closing = closeDown();
try {
  const { pool } = await openStore(closing, WORKER_CONNECTIONS);
  const worker = await startWorker(pool);
  closing.add(worker.stop);
  process.stdout.write('The worker waits for background jobs. Ctrl-C stops it.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await closing.end(1);
}
