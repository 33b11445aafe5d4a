import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCorridor } from './run-corridor';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-'));
  await writeFile(join(folder, 'mapping.json'), '{}');
  await writeFile(join(folder, 'broken.json'), '{ "shape": ');
  await writeFile(join(folder, 'rows.csv'), 'a,b\n');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs a command that needs no database; words with a dot in them are files of the test. */
async function run(...words: string[]) {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
  await runCorridor(words.map((word) => (word.includes('.') ? join(folder, word) : word)));
  return { code: process.exitCode ?? 0, ...said };
}

describe('the operator’s command', () => {
  it.each([
    [],
    ['migrate'],
    ['seed'],
    ['import'],
    ['mine'],
    ['report'],
    ['doctor'],
    ['user'],
    ['user', 'add'],
  ])('explains itself: %s %s', async (...words) => {
    const { code, stdout, stderr } = await run(...words, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: corridor${words.map((word) => ` ${word}`).join('')}`);
  });

  it.each([
    [[], 'Usage: corridor'],
    [['frob'], "unknown command 'frob'"],
    [['report', '--bogus'], "unknown option '--bogus'"],
    [['report', 'extra'], 'too many arguments'],
    [['report', '--from', '2026-01-01'], '--to is missing'],
    [['report', '--period', 'decade'], '--period “decade” is not known'],
    [['report', '--channel', 'web,fax'], '--channel “fax” is not known'],
    [['user', 'add', '--email', 'zoe'], "required option '--name <name>' not specified"],
    [['user', 'add', '--email', 'zoe', '--name', 'Zoë', '--role', 'king'], '--role must be one of'],
    [['import'], '--mapping and a file, or --journeys, are missing'],
    [['import', 'rows.csv'], '--mapping is missing'],
    [['import', '--mapping', 'mapping.json'], '--mapping needs a file'],
    [['import', '--journeys', 'mapping.json', '--dry-run'], '--journeys cannot be tried'],
    [
      ['import', '--mapping', 'mapping.json', 'rows.csv', '--rejects', 'rows.csv'],
      '--rejects would overwrite',
    ],
  ])('ends with 2 when used wrongly: %j', async (words, reason) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it.each([
    [['--mapping', 'none.json', 'rows.csv'], 'There is no file'],
    [['--mapping', 'broken.json', 'rows.csv'], 'broken.json is no JSON'],
    [['--mapping', 'mapping.json', 'none.csv'], 'There is no file'],
    [['--mapping', 'mapping.json', '.'], 'is a folder'],
  ])('ends with 1 when a file cannot be read: %j', async (words, reason) => {
    const { code, stdout, stderr } = await run('import', ...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it('prints a failure as one document with --json', async () => {
    const { code, stdout } = await run('report', '--json', '--from', '2026-01-01');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'invalid',
        message: '--to is missing: a custom period needs from and to',
        fields: [{ path: 'to', message: 'is missing: a custom period needs from and to' }],
      },
    });
    const bogus = await run('report', '--json', '--bogus');
    expect(JSON.parse(bogus.stdout)).toMatchObject({ error: { code: 'invalid' } });
  });
});
