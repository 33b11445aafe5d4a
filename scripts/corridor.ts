import process from 'node:process';
import { runCorridor } from './commands/run-corridor';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await runCorridor(process.argv.slice(2));
