import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { corridor } from '@/tests/corridor';
import { ingestAll, makeRows } from '@/tests/ingested';

describe('the operator’s command', { timeout: 120_000 }, () => {
  test('ends with 2 when asked about a journey that does not exist', async ({ store }) => {
    const { code, stdout } = await corridor(store, 'report', '--journey', 'moon', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'invalid', message: '--journey “moon” is not known; there are none yet' },
    });
  });

  test('says that a database is out of reach, and ends with 1', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/corridor.ts', 'report'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing' },
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [code, stderr] = await Promise.all([ended, text(child.stderr)]);
    expect(code).toBe(1);
    expect(stderr).toBe('The database does not answer; try again shortly.\n');
  });

  test('reports an empty store in words', async ({ store }) => {
    const { code, stdout } = await corridor(store, 'report', '--period', '30d');
    expect(code).toBe(0);
    expect(stdout).toMatch(/CSAT +no answers +n = 0/);
    expect(stdout).not.toContain('NaN');
  });

  test('reports in words what the document says', async ({ store }) => {
    const { source } = await makeCompany(store);
    const occurredAt = new Date('2026-03-10T10:00:00Z');
    const rows = [
      ...makeRows(56, { occurredAt, answers: { csat: 5 } }),
      ...makeRows(14, { occurredAt, answers: { csat: 1 } }),
    ];
    await ingestAll(store, source.id, rows, new Date('2026-04-15T10:00:00Z'));
    const { stdout } = await corridor(store, 'report', '--from', '2026-03-01', '--to', '2026-04-01');
    expect(stdout).toContain(
      '2026-03-01 to 2026-03-31 (Europe/Berlin), compared with 2026-01-29 to 2026-02-28',
    );
    expect(stdout).toMatch(/CSAT +80\.0%, between 69\.2% and 87\.7% +n = 70 +cannot tell/);
    expect(stdout).toMatch(/Customers +70/);
    expect(stdout).toMatch(/ {2}call +no answers +n = 0 +Cannot tell/);
    expect(stdout).toMatch(/Finance +3 owned +1 measured +0 below target/);
  });

  test('migrates once', async ({ store }) => {
    const { code, stdout } = await corridor(store, 'migrate', '--json');
    expect({ code, document: JSON.parse(stdout) as unknown }).toEqual({ code: 0, document: { applied: [] } });
  });

  test('finds a store well, and a wrong tally at fault', async ({ store }) => {
    const { points } = await makeCompany(store);
    const well = await corridor(store, 'doctor', '--json');
    expect(JSON.parse(well.stdout)).toMatchObject({ healthy: true });
    expect(well.code).toBe(0);
    await store.execute(
      sql`insert into daily_tallies (day, touchpoint_id, interactions) values ('2026-03-01', ${points[0]?.id}, 3)`,
    );
    const ill = await corridor(store, 'doctor');
    expect(ill.code).toBe(1);
    expect(ill.stdout).toContain('FAULT');
    expect(ill.stdout).toMatch(/→ .+/);
  });

  test('adds a person who may sign in, once', async ({ store }) => {
    const words = [
      'user',
      'add',
      '--email',
      'Zoe@Example.org',
      '--name',
      'Zoë',
      '--role',
      'executive',
      '--json',
    ];
    const added = await corridor(store, ...words);
    expect(added.code).toBe(0);
    expect(JSON.parse(added.stdout)).toMatchObject({
      email: 'zoe@example.org',
      password: expect.any(String),
    });
    const again = await corridor(store, ...words);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'conflict' } });
  });
});
