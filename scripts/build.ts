import { closeDown } from './app/close-down';
import { ensureBuild } from './app/ensure-build';

// Of no effect when the build at hand was made from the very same files.
await ensureBuild(closeDown());
