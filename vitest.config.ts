import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  resolve: { alias },
  test: {
    env: {
      // Awkward on purpose: 5:45 east of Greenwich, so that a day edge taken from the process shows.
      TZ: 'Asia/Kathmandu',
      NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only',
      // Uploads of tests are not those of whoever runs them.
      CORRIDOR_DATA_DIR: join(tmpdir(), `corridor-tests-${userInfo().uid}`),
    },
    // No test replaces a module, so files may share theirs; and on two cores one worker would leave one idle.
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Slow is not wrong: the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,app,db,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.{db,system}.test.ts', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{lib,db,scripts,tests}/**/*.db.test.ts'],
          globalSetup: ['tests/postgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Whole programs that are started and killed, real servers, several at once, every route and filter: minutes, so not part of the quick check.
          name: 'system',
          include: ['{lib,db,scripts,tests}/**/*.system.test.ts'],
          globalSetup: ['tests/postgres.ts'],
        },
      },
    ],
  },
});
