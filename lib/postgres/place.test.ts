import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRoot } from '@/lib/postgres/account';
import { findPlace } from '@/lib/postgres/place';

let parent: string;
let outside: Set<string>;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'corridor-place-'));
  chmodSync(parent, 0o755);
  outside = new Set();
});

afterEach(() => {
  for (const folder of outside) rmSync(folder, { recursive: true, force: true });
  for (const folder of outside) rmSync(`${folder}.belongs-to`, { force: true });
  rmSync(parent, { recursive: true });
});

function folderFor(name: string): string {
  const { folder } = findPlace(join(parent, name));
  if (!folder.startsWith(parent)) outside.add(folder);
  return folder;
}

test('the store lies inside the data directory, which others may not read', () => {
  expect(folderFor('data')).toBe(join(parent, 'data/postgres'));
  expect(statSync(join(parent, 'data')).mode & 0o066).toBe(0);
});

describe.runIf(isRoot())("root's store in a folder that only root may enter", () => {
  beforeEach(() => chmodSync(parent, 0o700));

  test('lies elsewhere, at the same place every time', () => {
    const folder = folderFor('data');
    expect(folder.startsWith(parent)).toBe(false);
    expect(folderFor('data')).toBe(folder);
  });

  test('moves with the checkout', () => {
    const folder = folderFor('data');
    renameSync(join(parent, 'data'), join(parent, 'moved'));
    expect(folderFor('moved')).toBe(folder);
    expect(folderFor('data')).not.toBe(folder);
  });

  test('is not shared with a copy of the checkout', () => {
    const folder = folderFor('data');
    cpSync(join(parent, 'data'), join(parent, 'copy'), { recursive: true });
    expect(folderFor('copy')).not.toBe(folder);
    expect(folderFor('data')).toBe(folder);
  });

  test('is taken along when it was inside before', () => {
    mkdirSync(join(parent, 'data/postgres/cluster'), { recursive: true });
    const folder = folderFor('data');
    expect(existsSync(join(folder, 'cluster'))).toBe(true);
    expect(statSync(join(folder, 'cluster')).uid).not.toBe(0);
    expect(existsSync(join(parent, 'data/postgres'))).toBe(false);
  });
});
