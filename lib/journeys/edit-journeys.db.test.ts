import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { touchpoints } from '@/db/schema/touchpoints';
import { operator } from '@/lib/auth/viewer';
import type { DocumentTouchpoint, JourneyDocument } from '@/lib/domain/journeys/document';
import { addUser } from '@/lib/people/add-user';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { discardDraft } from './discard-draft';
import type { EditedJourney } from './edit-schema';
import { exportJourney } from './export-journey';
import { getEditedJourney } from './get-edited';
import { getVersion } from './get-version';
import { importJourneys } from './import-journeys';
import { listEdited } from './list-edited';
import { publishDraft } from './publish-draft';
import { restoreVersion } from './restore-version';
import { saveDraft } from './save-draft';
import { startJourney } from './start-journey';

const now = new Date('2026-03-29T01:30:00Z');
const slug = 'customer';

/** The company with a journey, and two admins who edit it. */
async function makeAdmins(db: Db) {
  await makeCompany(db);
  const admin = async (email: string, name: string) => {
    const { id } = await addUser(operator(db, now), {
      email,
      name,
      role: 'admin',
      password: 'correct horse battery',
    });
    return { ...operator(db, now), userId: id, name };
  };
  return { zoe: await admin('zoe@x.example', 'Zoë'), yann: await admin('yann@x.example', 'Yann') };
}

function documentOf({ draft, published }: EditedJourney): JourneyDocument {
  const document = draft?.document ?? published;
  if (!document) throw new Error('There is nothing to edit');
  return structuredClone(document);
}

async function editedOf(db: Db) {
  const edited = await getEditedJourney({ db }, { slug });
  return { version: edited.version, document: documentOf(edited) };
}

const facts = (document: JourneyDocument) => ({ ...document });

const newPoint = (changes: Partial<DocumentTouchpoint> = {}): DocumentTouchpoint => ({
  slug: 'chat',
  name: 'Chat “24/7”',
  channel: 'chat',
  contact: 'direct',
  control: 'own',
  partner: null,
  department: 'finance',
  primaryMetric: 'ces',
  importance: 4,
  target: 82.5,
  ideal: 'Answered within a minute.',
  ...changes,
});

describe('a draft', () => {
  test('changes nothing until it is published, and then all of it, with a version before and after', async ({
    db,
  }) => {
    const { zoe } = await makeAdmins(db);
    const { version, document } = await editedOf(db);
    expect(version).toBe(0);
    document.owner = 'Zoë';
    document.goal = 'chat';
    document.stages.unshift({ slug: 'before', name: 'Before', ideal: 'Calm.', touchpoints: [newPoint()] });
    const saved = await saveDraft(zoe, { slug, version, document: facts(document) });
    expect(saved).toMatchObject({ version: 1, draft: { updatedBy: 'Zoë', faults: [] } });
    expect(saved.published?.stages).toHaveLength(1);
    expect(await db.$count(touchpoints)).toBe(3);
    expect(await publishDraft(zoe, { slug, version: 1, note: 'A stage before' })).toEqual({
      number: 2,
      changes: 4,
      retired: [],
    });
    const after = await getEditedJourney({ db }, { slug });
    expect(after).toMatchObject({ version: 2, draft: null, published: document });
    expect(after.versions).toMatchObject([
      { number: 2, note: 'A stage before', publishedBy: 'Zoë' },
      { number: 1, publishedBy: null },
    ]);
    expect((await getVersion({ db }, { slug, number: 1 })).document.stages).toHaveLength(1);
    const log = await db.select().from(auditLog).where(eq(auditLog.subject, 'journey:customer'));
    expect(log.map(({ action }) => action)).toEqual(['journey.draft', 'journey.publish']);
  });

  test('that changes nothing is not published', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    const { document } = await editedOf(db);
    await saveDraft(zoe, { slug, version: 0, document: facts(document) });
    await expect(publishDraft(zoe, { slug, version: 1, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'The draft changes nothing.',
    });
  });

  test('of a second admin is refused with what the first has made of it, and may then stand over it', async ({
    db,
  }) => {
    const { zoe, yann } = await makeAdmins(db);
    const { document } = await editedOf(db);
    const mine = { ...document, owner: 'Yann' };
    await saveDraft(zoe, { slug, version: 0, document: { ...document, owner: 'Zoë' } });
    await expect(saveDraft(yann, { slug, version: 0, document: mine })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Zoë has changed the draft meanwhile. Nothing of yours was saved.',
      current: { version: 1, draft: { document: { owner: 'Zoë' } } },
    });
    const put = await saveDraft(yann, { slug, version: 1, document: mine });
    expect(put.draft).toMatchObject({ updatedBy: 'Yann', document: { owner: 'Yann' } });
    await expect(publishDraft(zoe, { slug, version: 1, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      current: { version: 2 },
    });
  });

  test('that was published meanwhile cannot be saved over as if it were still there', async ({ db }) => {
    const { zoe, yann } = await makeAdmins(db);
    const { document } = await editedOf(db);
    const changed = { ...document, owner: 'Zoë' };
    await saveDraft(zoe, { slug, version: 0, document: changed });
    await publishDraft(zoe, { slug, version: 1, note: '' });
    await expect(saveDraft(yann, { slug, version: 1, document: changed })).rejects.toMatchObject({
      message: 'Zoë has published or discarded the draft meanwhile. Nothing of yours was saved.',
      current: { draft: null, version: 2 },
    });
  });

  test('is thrown away without a trace on the map', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    const { document } = await editedOf(db);
    await saveDraft(zoe, { slug, version: 0, document: { ...document, name: 'Other' } });
    await discardDraft(zoe, { slug, version: 1 });
    expect(await getEditedJourney({ db }, { slug })).toMatchObject({ draft: null, name: 'Customer' });
    await expect(discardDraft(zoe, { slug, version: 2 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test.for([
    ['a blank name', { name: ' ' }, 'stages[0].touchpoints[0].name', 'must not be empty'],
    ['no such channel', { channel: 'smoke' }, 'stages[0].touchpoints[0].channel', /must be one of/],
    ['too high a target', { target: 101 }, 'stages[0].touchpoints[0].target', 'must be at most 100'],
    ['an unknown field', { rows: 1 }, 'stages[0].touchpoints[0].rows', /unknown key/],
  ] as const)('with %s is refused by field', async ([, change, path, message], { db }) => {
    const { zoe } = await makeAdmins(db);
    const { document } = await editedOf(db);
    const [stage] = document.stages;
    const touchpoint = { ...newPoint(), ...change };
    const faulty = { ...document, stages: [{ ...stage, touchpoints: [touchpoint] }] };
    await expect(saveDraft(zoe, { slug, version: 0, document: faulty })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path, message: typeof message === 'string' ? message : expect.stringMatching(message) }],
    });
  });

  test('that names what is not there is kept, but not published', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    await db.insert(departments).values({ slug: 'gone', name: 'Gone', retiredAt: now });
    const { document } = await editedOf(db);
    document.goal = 'bill';
    document.stages[0]?.touchpoints.splice(0, 1, newPoint({ department: 'gone' }));
    const { draft } = await saveDraft(zoe, { slug, version: 0, document: facts(document) });
    expect(draft?.faults.map(({ path }) => path)).toEqual(['stages[0].touchpoints[0].department', 'goal']);
    await expect(publishDraft(zoe, { slug, version: 1, note: '' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await db.$count(touchpoints)).toBe(3);
  });
});

describe('a version', () => {
  test('is restored as a draft, which is read and published', async ({ db }) => {
    const { zoe, yann } = await makeAdmins(db);
    const { document } = await editedOf(db);
    await saveDraft(zoe, { slug, version: 0, document: { ...document, name: 'Renamed', gapDays: null } });
    await publishDraft(zoe, { slug, version: 1, note: '' });
    const restored = await restoreVersion(yann, { slug, number: 1, version: 2 });
    expect(restored).toMatchObject({
      name: 'Renamed',
      draft: { restoredFrom: 1, document: { name: 'Customer' } },
    });
    await publishDraft(yann, { slug, version: 3, note: 'Back' });
    const { versions, published } = await getEditedJourney({ db }, { slug });
    expect(published).toEqual(document);
    expect(versions.map(({ number, publishedBy }) => [number, publishedBy])).toEqual([
      [3, 'Yann'],
      [2, 'Zoë'],
      [1, null],
    ]);
    await expect(restoreVersion(yann, { slug, number: 9, version: 4 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('is kept as well of what a file changed between two drafts', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    const { document } = await editedOf(db);
    await saveDraft(zoe, { slug, version: 0, document: { ...document, owner: 'Zoë' } });
    await importJourneys(operator(db, now), { journeys: [{ slug, name: 'From a file' }] });
    await publishDraft(zoe, { slug, version: 1, note: 'By hand' });
    const { versions } = await getEditedJourney({ db }, { slug });
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [3, 'By hand'],
      [2, 'As it stood, from a journey file.'],
      [1, 'As it stood, from a journey file.'],
    ]);
  });
});

describe('a new journey', () => {
  test('is a draft first, and on the list', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    await startJourney(zoe, { slug: 'returns', name: 'Returns' });
    expect(await listEdited(zoe)).toMatchObject([
      { slug, isPublished: true, touchpoints: 3, draftedAt: null },
      { slug: 'returns', isPublished: false, stages: 0, draftedBy: 'Zoë' },
    ]);
    await expect(startJourney(zoe, { slug, name: 'Twin' })).rejects.toMatchObject({ code: 'conflict' });
    const { version, document } = await getEditedJourney({ db }, { slug: 'returns' }).then((edited) => ({
      version: edited.version,
      document: documentOf(edited),
    }));
    document.stages.push({ slug: 'ask', name: 'Ask', ideal: '', touchpoints: [newPoint()] });
    await saveDraft(zoe, { slug: 'returns', version, document: facts(document) });
    await publishDraft(zoe, { slug: 'returns', version: version + 1, note: '' });
    expect(await getEditedJourney({ db }, { slug: 'returns' })).toMatchObject({
      published: document,
      versions: [{ number: 1, publishedBy: 'Zoë' }],
    });
  });
});

describe('an exported journey', () => {
  test('is a file that changes nothing where it came from, and makes it where it is not', async ({ db }) => {
    const { zoe } = await makeAdmins(db);
    const { document } = await editedOf(db);
    document.stages[0]?.touchpoints.push(newPoint({ partner: 'dealer' }));
    await saveDraft(zoe, { slug, version: 0, document: facts(document) });
    await publishDraft(zoe, { slug, version: 1, note: '' });
    const file = await exportJourney(zoe, { slug });
    const counts = await importJourneys(operator(db, now), file);
    expect(Object.values(counts).every(({ created, changed }) => created + changed === 0)).toBe(true);
    for (const table of ['journey_versions', 'touchpoints', 'journeys', 'departments', 'partners']) {
      await db.execute(sql`delete from ${sql.identifier(table)}`);
    }
    await importJourneys(operator(db, now), file);
    expect((await getEditedJourney({ db }, { slug })).published).toEqual(document);
  });
});
