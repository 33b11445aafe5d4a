import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { listJobRows } from '@/db/queries/jobs';
import { auditLog } from '@/db/schema/audit-log';
import { customers } from '@/db/schema/customers';
import { personas, personaVersions } from '@/db/schema/personas';
import { operator } from '@/lib/auth/viewer';
import type { WrittenPersona } from '@/lib/domain/personas/persona-set';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import { prepareQueue } from '@/lib/jobs/queue';
import { importJourneys } from '@/lib/journeys/import-journeys';
import { assignPersonas } from '@/lib/personas/assign-personas';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { getPersonaEditor } from './get-editor';
import { getVersion } from './get-version';
import { listVersions } from './list-versions';
import { offerFields } from './offer-fields';
import { previewSet } from './preview-set';
import { readAssignment } from './read-assignment';
import { restoreVersion } from './restore-version';
import { savePersonas } from './save-personas';

const NOW = new Date('2026-03-20T10:00:00Z');
const isXl: PersonaRule = { field: { attribute: 'plan' }, is: 'eq', value: 'XL' };
const hasPlan: PersonaRule = { field: { attribute: 'plan' }, exists: true };

const written = (slug: string, rest: Partial<WrittenPersona> = {}): WrittenPersona => ({
  slug,
  name: `Zoë “${slug}” & Søn`,
  description: '',
  goals: [],
  needs: [],
  quote: '',
  channels: [],
  rule: null,
  ...rest,
});

/** Six customers of plan XL, four of plan S, in no persona yet; families and students have no rule. */
async function makeStore(store: Pool) {
  await prepareQueue(store);
  const { source } = await makeCompany(store);
  const batch = [
    ...makeRows(6, { attributes: { plan: 'XL', lines: 3, business: true }, answers: { nps: 10 } }),
    ...makeRows(4, { attributes: { plan: 'S', likes: ['travel', 'books'] }, answers: { nps: 0 } }),
  ];
  await ingestAll(store, source.id, batch, NOW);
  return operator(store, NOW);
}

const jobsOf = (db: Db) => listJobRows(db, ['personas.assign'], { limit: 10, offset: 0 });

describe('saving the personas', () => {
  test('writes stories, rules and order, retires whoever is left out, and asks for the assignment once', async ({
    store,
  }) => {
    const viewer = await makeStore(store);
    const { revision, set } = await getPersonaEditor(viewer);
    expect(set.personas.map(({ slug }) => slug)).toEqual(['families', 'students']);
    const xl = written('xl', { rule: isXl, quote: 'More!', goals: ['Everything'], channels: ['web'] });
    const [, students] = set.personas;
    const saved = await savePersonas(viewer, { revision, personas: [xl, ...(students ? [students] : [])] });
    expect(saved).toMatchObject({
      changes: [`${xl.name} was added`, 'Families was retired'],
      assigning: true,
      set: { personas: [xl, students] },
      retired: [{ slug: 'families' }],
    });
    const again = await savePersonas(viewer, {
      revision: saved.revision,
      personas: [{ ...xl, rule: hasPlan }, ...(students ? [students] : [])],
    });
    expect(again.changes).toEqual([`The rule of ${xl.name} was changed`]);
    expect(await jobsOf(store)).toHaveLength(1);
    expect(await readAssignment(viewer)).toMatchObject({ job: { state: 'waiting' } });
    await assignPersonas(store, { now: NOW });
    expect(await getPersonaEditor(viewer)).toMatchObject({ customers: { xl: 10, students: 0 } });
    const log = await store.select().from(auditLog).where(eq(auditLog.action, 'personas.save'));
    expect(log).toMatchObject([
      {
        subject: 'personas',
        before: { order: ['families', 'students'] },
        after: { order: ['xl', 'students'], xl: { rule: isXl } },
      },
      { before: { xl: { rule: isXl } }, after: { xl: { rule: hasPlan } } },
    ]);
  });

  test('moves nobody for a story, and does nothing where nothing differs', async ({ store }) => {
    const viewer = await makeStore(store);
    const before = await getPersonaEditor(viewer);
    const told = before.set.personas.map((persona) => ({ ...persona, needs: ['Peace'] }));
    const saved = await savePersonas(viewer, { revision: before.revision, personas: told });
    expect(saved.assigning).toBe(false);
    expect(await jobsOf(store)).toEqual([]);
    const same = await savePersonas(viewer, { revision: saved.revision, personas: told });
    expect(same).toMatchObject({ changes: [], revision: saved.revision });
    expect(await store.$count(personaVersions)).toBe(2);
  });

  test('does not wait for those who are just putting customers there', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision, set } = await getPersonaEditor(viewer);
    const told = set.personas.map((persona) => Object.assign({}, persona, { quote: 'Now' }));
    await store.transaction(async (tx) => {
      await tx.select().from(personas).for('key share');
      expect((await savePersonas(viewer, { revision, personas: told })).changes).toHaveLength(2);
    });
  });

  test('is refused where somebody was quicker, with what they made of it', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision } = await getPersonaEditor(viewer);
    const both = ['a', 'b'].map((slug) => savePersonas(viewer, { revision, personas: [written(slug)] }));
    const done = await Promise.allSettled(both);
    const won = done.find((one) => one.status === 'fulfilled');
    const lost = done.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'conflict',
      current: { revision: won?.value.revision, set: won?.value.set },
    });
  });

  test('is refused after a journey file changed them, too', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision } = await getPersonaEditor(viewer);
    await importJourneys(viewer, { personas: [{ slug: 'families', name: 'Families', rule: isXl }] });
    await expect(savePersonas(viewer, { revision, personas: [] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('retiring a persona', () => {
  test('sends its people on, also where it was the last one, and its contacts with them', async ({
    store,
  }) => {
    const viewer = await makeStore(store);
    const { revision, set } = await getPersonaEditor(viewer);
    const [families, ...others] = set.personas;
    const ruled = families ? [{ ...families, rule: isXl }, ...others] : [];
    const { revision: next } = await savePersonas(viewer, { revision, personas: ruled });
    await assignPersonas(store, { now: NOW });
    await savePersonas(viewer, { revision: next, personas: [] });
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 6, interactions: 6 });
    expect(await store.select().from(customers)).toMatchObject(
      Array.from({ length: 10 }, () => ({ personaId: null })),
    );
    expect(await assignPersonas(store, { now: NOW })).toMatchObject({ changed: 0, interactions: 0 });
  });

  test('keeps its row, and naming it again takes it back', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision, set } = await getPersonaEditor(viewer);
    const gone = await savePersonas(viewer, { revision, personas: [] });
    const back = await savePersonas(viewer, { revision: gone.revision, personas: gone.retired });
    expect(back.set).toEqual(set);
    expect(back.retired).toEqual([]);
    await savePersonas(viewer, { revision: back.revision, personas: [] });
    await importJourneys(viewer, { personas: [{ slug: 'families', name: 'Families' }] });
    expect((await getPersonaEditor(viewer)).set.personas).toMatchObject([{ slug: 'families' }]);
  });
});

describe('the history', () => {
  test('holds what was found and every save, and one of them can be restored', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision, set } = await getPersonaEditor(viewer);
    const saved = await savePersonas(viewer, { revision, personas: [written('xl', { rule: isXl })] });
    const versions = await listVersions(viewer);
    expect(versions.map(({ changes }) => changes)).toEqual([saved.changes, null]);
    const first = versions.at(-1)?.id ?? 0;
    expect(await getVersion(viewer, { id: first })).toMatchObject({ set, rules: {} });
    const restored = await restoreVersion(viewer, { id: first, revision: saved.revision });
    expect(restored).toMatchObject({ set, revision, assigning: true });
    expect(await listVersions(viewer)).toHaveLength(3);
    expect(await store.$count(auditLog, eq(auditLog.action, 'personas.restore'))).toBe(1);
    await expect(restoreVersion(viewer, { id: first, revision: saved.revision })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(restoreVersion(viewer, { id: 9999, revision })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('also holds what a journey file made of them in between', async ({ store }) => {
    const viewer = await makeStore(store);
    const { revision } = await getPersonaEditor(viewer);
    await savePersonas(viewer, { revision, personas: [written('xl')] });
    await store.update(personas).set({ quote: 'By hand' }).where(eq(personas.slug, 'xl'));
    const { revision: next } = await getPersonaEditor(viewer);
    await savePersonas(viewer, { revision: next, personas: [] });
    expect((await listVersions(viewer)).map(({ changes }) => changes?.length ?? null)).toEqual([
      1,
      1,
      3,
      null,
    ]);
  });
});

describe('the editor', () => {
  test('offers what customers really have', async ({ store }) => {
    const { attributes } = await offerFields(await makeStore(store));
    expect(attributes).toEqual([
      { attribute: 'plan', kinds: ['text'], customers: 10, samples: ['XL', 'S'] },
      { attribute: 'business', kinds: ['truth'], customers: 6, samples: [true] },
      { attribute: 'lines', kinds: ['number'], customers: 6, samples: [3] },
      { attribute: 'likes', kinds: ['list'], customers: 4, samples: ['books', 'travel'] },
    ]);
  });

  test('shows what a rule would come to in the order that is not saved yet', async ({ store }) => {
    const viewer = await makeStore(store);
    const set = [
      { slug: 'new', name: 'New', rule: isXl },
      { slug: 'families', name: 'Families', rule: hasPlan },
    ];
    expect(await previewSet(viewer, { slug: 'families', personas: set })).toMatchObject({
      rule: 'plan is known',
      customers: 10,
      placed: 4,
      joining: 4,
      leaving: 0,
      overlaps: [{ slug: 'new', customers: 6, first: true }],
      examples: { length: 10 },
    });
    const first = await previewSet(viewer, { slug: 'new', personas: set });
    expect(first).toMatchObject({ customers: 6, placed: 6, overlaps: [{ slug: 'families', first: false }] });
    const nps = first.scores.find(({ metric }) => metric === 'nps');
    expect(nps).toMatchObject({ own: { value: 100, answered: 6 }, others: { value: -100, answered: 4 } });
    await expect(previewSet(viewer, { slug: 'nobody', personas: set })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
