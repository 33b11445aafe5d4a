import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const WRITES =
  /\b(db|tx|pool|store)\s*\.(insert|update|delete|transaction)\(|sql(<[^`]*>)?`\s*(insert|update|delete|merge)\b/i;

/** What writes an audit row: the log itself, and what a use case leaves the writing of a change to. */
const RECORDS = /\b(recordAudit|writeChange|openIssue)\(/;
const RECORDERS = ['lib/issues/write-change.ts', 'lib/issues/open-issue.ts'];

const sources = (folder: string, matches: (file: string) => boolean) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && matches(file));

/** A use case takes a viewer, or meets one on the doorstep; what it calls to do its work does not. */
const mutations = sources('lib', (file) => {
  const source = readFileSync(file, 'utf8');
  return /: (Viewer|Doorstep)\b/.test(source) && WRITES.test(source);
});

const postingRoutes = sources('app/api', (file) =>
  /export const (POST|PUT|PATCH|DELETE)\b/.test(readFileSync(file, 'utf8')),
);
/** They ask, with a body too long for an address, what would be. */
const asks = (file: string) => file.endsWith('/preview/route.ts');
const writingRoutes = postingRoutes.filter((file) => !asks(file));

function importedBy(file: string): string[] {
  const targets = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type).*? from '((?:@|\.{1,2})\/[^']+)';$/gms,
  );
  return [...targets].flatMap(([, target = '']) => {
    const base = target.startsWith('@/')
      ? target.slice(2)
      : new URL(target, `file:///${file}`).pathname.slice(1);
    return [`${base}.ts`, `${base}.tsx`].filter((candidate) => existsSync(candidate));
  });
}

function reaches(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || file.startsWith('lib/http/')) return false;
  seen.add(file);
  if (file.startsWith('lib/') && /\brecordAudit\(/.test(readFileSync(file, 'utf8'))) return true;
  return importedBy(file).some((imported) => reaches(imported, seen));
}

describe('what asks what would be', () => {
  const previews = postingRoutes.filter(asks);

  test('is found at all', () => expect(previews).not.toHaveLength(0));

  test.each(previews)('%s writes nothing', (file) => {
    for (const verb of importedBy(file).filter((one) => !one.startsWith('lib/http/')))
      expect(readFileSync(verb, 'utf8')).not.toMatch(WRITES);
  });
});

describe('what changes the store for somebody', () => {
  test('is found at all', () => expect(mutations).not.toHaveLength(0));

  test.each(mutations)('%s records an audit row', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(RECORDS);
  });

  test.each(RECORDERS)('%s does so for others', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/\brecordAudit\(/);
  });

  test.each(writingRoutes)('%s runs a use case that records an audit row', (file) => {
    expect(reaches(file)).toBe(true);
  });
});
