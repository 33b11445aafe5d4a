import { startWorker } from '@/lib/jobs/start-worker';
import { closeDown } from './app/close-down';
import { openStore } from './app/open-store';

// Works off background jobs until it is stopped. `npm start` runs one; more of them may run anywhere that reaches the database.
const closing = closeDown();
try {
  const { pool } = await openStore(closing);
  const worker = await startWorker(pool);
  closing.add(worker.stop);
  process.stdout.write('The worker waits for background jobs. Ctrl-C stops it.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await closing.end(1);
}
