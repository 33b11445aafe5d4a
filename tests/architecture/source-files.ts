import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
  /** Path from the root without its ending, or the name of a package. */
  target: string;
  /** Gone when the program runs. */
  typeOnly: boolean;
}

/** TypeScript below the folders, tests left out; paths from the root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

export function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = [
    ...source.matchAll(/^(?:import|export)(?<type> type)?\s[^;'"]*?from '(?<target>[^']+)'/gm),
    ...source.matchAll(/^import(?<type>) '(?<target>[^']+)'/gm),
    ...source.matchAll(/\bimport(?<type>)\('(?<target>[^']+)'\)/g),
  ];
  return found.map(({ groups }) => ({
    target: fromRoot(file, groups?.['target'] ?? ''),
    typeOnly: Boolean(groups?.['type']),
  }));
}

function fromRoot(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
}
