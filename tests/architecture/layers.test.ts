import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files';

const APART = /^(app|bench|components|db|e2e|lib|scripts|tests)\//;

/** What a layer may import of the project, and which packages it may not. */
const LAYERS: readonly { folder: string; may: RegExp; mayNot?: RegExp; only?: RegExp }[] = [
  { folder: 'app', may: /^(app|components|lib)\//, mayNot: /^(drizzle-orm|postgres|recharts)(\/|$)/ },
  {
    folder: 'components',
    may: /^(components\/|lib\/(domain|format)\/|lib\/[\w-]+\/([\w-]+-)?(schema|client)$)/,
    mayNot: /^(drizzle-orm|postgres|node:)/,
  },
  { folder: 'lib', may: /^(lib|db)\// },
  // No package at all.
  { folder: 'lib/domain', may: /^lib\/domain\//, only: /^$/ },
  { folder: 'lib/format', may: /^lib\/(domain|format)\// },
  { folder: 'db', may: /^(db|lib\/domain)\// },
];

/** The two places where the store meets the house. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'db/index.ts': ['lib/env', 'lib/errors'],
  'db/errors.ts': ['lib/errors'],
};

/** Areas of `lib` from the ground up: each leans on those above it in this list, never on its neighbours or on what stands upon it. */
const FLOORS: readonly (readonly string[])[] = [
  ['domain'],
  ['closed-schema', 'env', 'errors', 'faults', 'format', 'log', 'persona-rules', 'tables'],
  ['audit', 'auth', 'health', 'http', 'postgres'],
  ['filters', 'calendars', 'ownership'],
  [
    'audit-trail',
    'customers',
    'feedback',
    'ingest',
    'journeys',
    'mining',
    'people',
    'profile',
    'touchpoints',
  ],
  ['issues', 'personas'],
  [
    'customer-data',
    'departments',
    'detection',
    'doctor',
    'imports',
    'maps',
    'overview',
    'partners',
    'settings',
    'sources',
    'verification',
  ],
  ['notices'],
  ['jobs'],
  ['demo', 'persona-editor', 'setup'],
];
/** Below this floor neighbours may lean on each other. */
const FIRST_FLOOR_OF_AREAS = 4;

describe('layers', () => {
  describe.each(LAYERS)('$folder', ({ folder, may, mayNot, only }) => {
    const files = sourceFiles(folder);

    test('has files', () => expect(files).not.toEqual([]));

    test('imports only what lies below it', () => {
      const wrong = pairs(files).filter(({ file, target }) => {
        if (EXCEPTIONS[file]?.includes(target)) return false;
        if (APART.test(target)) return !may.test(target);
        return mayNot?.test(target) || (only !== undefined && !only.test(target));
      });
      expect(wrong).toEqual([]);
    });
  });

  test('the chart library is known to the charts alone', () => {
    const users = pairs(sourceFiles('app', 'components', 'lib')).filter(({ target }) =>
      target.startsWith('recharts'),
    );
    expect(users).not.toEqual([]);
    expect(users.filter(({ file }) => !file.startsWith('components/charts/'))).toEqual([]);
  });

  test('nothing that the browser gets leads to the store or to the machine', () => {
    const reached = reachedFrom(sourceFiles('components').filter((file) => file.endsWith('.tsx')));
    expect(reached.length).toBeGreaterThan(0);
    expect(
      reached.filter(({ target }) => /^(db\/|postgres$|drizzle-orm|node:|lib\/(env|log)$)/.test(target)),
    ).toEqual([]);
  });
});

describe('areas of lib', () => {
  const files = sourceFiles('lib');

  test('each have a floor', () => {
    const areas = new Set(files.map(areaOf));
    expect(areas.size).toBeGreaterThan(0);
    expect([...areas].filter((area) => floorOf(area) < 0)).toEqual([]);
  });

  test('lean only on what stands below them', () => {
    const wrong = pairs(files).filter(({ file, target }) => {
      if (!target.startsWith('lib/') || areaOf(file) === areaOf(target)) return false;
      const [own, other] = [floorOf(areaOf(file)), floorOf(areaOf(target))];
      return own === other ? own >= FIRST_FLOOR_OF_AREAS : own < other;
    });
    expect(wrong).toEqual([]);
  });
});

interface Pair {
  file: string;
  target: string;
}

function pairs(files: readonly string[]): Pair[] {
  return files.flatMap((file) => importsOf(file).map(({ target }) => ({ file, target })));
}

/** Every import that runs, from these files onwards. */
function reachedFrom(files: readonly string[]): Pair[] {
  const seen = new Set(files);
  const reached: Pair[] = [];
  for (const file of seen) {
    for (const { target, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      reached.push({ file, target });
      const next = ['.ts', '.tsx'].map((ending) => target + ending).find((path) => existsSync(path));
      if (next !== undefined) seen.add(next);
    }
  }
  return reached;
}

function areaOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');
}

function floorOf(area: string): number {
  return FLOORS.findIndex((areas) => areas.includes(area));
}
