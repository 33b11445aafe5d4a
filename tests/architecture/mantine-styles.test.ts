import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const CORE = 'node_modules/@mantine/core';
/** Packages on top of the core: whoever uses one imports its style sheet there. */
const OTHERS = ['dates', 'notifications'].filter((name) => existsSync(`node_modules/@mantine/${name}`));
const ALWAYS = ['baseline', 'default-css-variables', 'global'];

const sources = ['app', 'components'].flatMap((folder) =>
  filesIn(folder, '.tsx').map((file) => readFileSync(file, 'utf8')),
);
const whole = readFileSync(`${CORE}/styles.css`, 'utf8');
const modules = new Map(
  ['core', ...OTHERS].flatMap((name) =>
    filesIn(`node_modules/@mantine/${name}/esm`, '.mjs').map(
      (file) => [`${name}/${path.basename(file, '.mjs')}`, file] as const,
    ),
  ),
);

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}

/** What a text imports from Mantine by name, as files. */
function namedIn(source: string): string[] {
  const lists = source.matchAll(/import \{([^}]*)\} from ["']@mantine\/(\w+)["']/g);
  return [...lists].flatMap(([, list = '', from]) =>
    list.split(',').flatMap((name) => modules.get(`${from}/${name.trim().replace(/ as .*/, '')}`) ?? []),
  );
}

/** Everything that modules of Mantine import, however deep. */
function reachedFrom(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    const near = [...source.matchAll(/from "(\.{1,2}\/[^"]+\.mjs)"/g)].map(([, target = '']) =>
      path.join(path.dirname(file), target),
    );
    reachedFrom([...near, ...namedIn(source)], seen);
  }
  return seen;
}

/** Where a sheet stands in Mantine's own, whose order decides between rules of equal weight. */
function placeOf(sheet: string): number {
  const [rule = ''] = /\.m_[0-9a-f]+/.exec(readFileSync(`${CORE}/styles/${sheet}.css`, 'utf8')) ?? [];
  return whole.indexOf(rule);
}

test('the style sheets of Mantine are those of the components in use (`vitest -u` writes them)', async () => {
  expect(sources).not.toHaveLength(0);
  const reached = [...reachedFrom(sources.flatMap(namedIn))];
  const sheets = new Set(reached.map((file) => path.basename(file, '.mjs').replace('.module', '')));
  const core = [...sheets]
    .filter((sheet) => existsSync(`${CORE}/styles/${sheet}.layer.css`) && !ALWAYS.includes(sheet))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const lines = [...ALWAYS, ...core].map((sheet) => `@import '@mantine/core/styles/${sheet}.layer.css';\n`);
  await expect(lines.join('')).toMatchFileSnapshot('../../components/theme/mantine.css');
});
