import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { corridor } from '@/tests/corridor';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';

const MAPPING = {
  shape: 'interactions',
  source: { slug: 'till', name: 'Till receipts' },
  id: 'id',
  customer: 'who',
  date: 'when',
  touchpoint: 'where',
  comment: 'words',
  answers: { csat: { column: 'stars', scale: { min: 1, max: 5 } } },
};

const ROWS = `id,who,when,where,stars,words
1,Zoë,2026-03-10,bill,5,"two
lines, and =1"
2,Søn,2026-03-10,bill,9,
3,Søn,2026-03-11,nowhere,4,
4,Ann,2026-03-12,call,2,
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-'));
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  await writeFile(join(folder, 'rows.csv'), ROWS);
  await writeFile(join(folder, 'misfit.json'), JSON.stringify({ ...MAPPING, id: 'ident', shappe: 1 }));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const load = (store: Pool, ...words: string[]) =>
  corridor(store, 'import', '--mapping', at('mapping.json'), at('rows.csv'), ...words);
const countRows = async (store: Pool) =>
  (await store.execute<{ count: number }>(sql`select count(*)::int as count from interactions`))[0]?.count;

describe('importing a file', { timeout: 120_000 }, () => {
  test('writes the good rows, keeps the others with their reasons, and changes nothing the second time', async ({
    store,
  }) => {
    await makeCompany(store);
    const first = await load(store, '--json', '--rejects', at('rejected.csv'));
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      import: { status: 'finished', rowsRead: 4, inserted: 2, rejected: 2, by: null, fileName: 'rows.csv' },
    });
    const [head, wrong, unknown] = (await readFile(at('rejected.csv'), 'utf8')).split('\r\n');
    expect(head).toBe('\uFEFFid,who,when,where,stars,words,reason');
    expect(wrong).toMatch(/^2,Søn,.*stars/);
    expect(unknown).toMatch(/^3,Søn,.*nowhere/);
    const second = await load(store, '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ import: { inserted: 0, unchanged: 2, rejected: 2 } });
    expect(await countRows(store)).toBe(2);
    const doctor = await corridor(store, 'doctor');
    expect(doctor.stdout).toContain('All is well.');
  });

  test('tried out says the same, and writes nothing', async ({ store }) => {
    await makeCompany(store);
    const { code, stdout, stderr } = await load(store, '--dry-run', '--json', '--rejects', at('tried.csv'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ preview: { rowsChecked: 4, accepted: 2, rowsRejected: 2 } });
    expect(stderr).toContain('Nothing was written.');
    expect((await readFile(at('tried.csv'), 'utf8')).split('\r\n')).toHaveLength(4);
    expect(await countRows(store)).toBe(0);
  });

  test('of which not one row can be used has failed', async ({ store }) => {
    const { code, stdout } = await load(store, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ import: { inserted: 0, rejected: 4 } });
  });

  test('is refused with every fault of its mapping', async ({ store }) => {
    const { code, stdout, stderr } = await corridor(
      store,
      'import',
      '--mapping',
      at('misfit.json'),
      at('rows.csv'),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('did you mean "shape"');
    expect(await countRows(store)).toBe(0);
  });

  test('creates journeys from an example before the file that needs them', async ({ store }) => {
    const path = 'docs/examples/kiosk/journeys.json';
    const created = await corridor(store, 'import', '--journeys', path, '--json');
    expect(JSON.parse(created.stdout)).toMatchObject({ journeys: { touchpoints: { created: 24 } } });
    const again = await corridor(store, 'import', '--journeys', path, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ journeys: { touchpoints: { created: 0, changed: 0 } } });
  });
});
