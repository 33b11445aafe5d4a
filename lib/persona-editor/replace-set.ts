import { and, isNull, notInArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { lockJourneyMap } from '@/db/queries/journey-map';
import { listStoredVersions } from '@/db/queries/persona-versions';
import { personas, personaVersions } from '@/db/schema/personas';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { changesBetween, isAlike, type PersonaSet } from '@/lib/domain/personas/persona-set';
import { DomainError } from '@/lib/errors';
import { askFor } from '@/lib/jobs/ask-for';
import { getPersonaEditor } from './get-editor';
import { readSet } from './read-set';
import type { Saved } from './schema';

interface Replacement {
  /** Of the set that was read. */
  revision: string;
  /** What comes in its place. */
  next: (tx: Db) => Promise<PersonaSet>;
  action: 'personas.save' | 'personas.restore';
  subject: string;
}

/**
 * Puts another set in the place of the one that was read, with a version of it; whoever is not in it is retired. Customers are assigned anew in the background
 * where rules, order or members changed. Throws `conflict` with the newer set where somebody was quicker.
 */
export async function replaceSet(
  viewer: Viewer,
  { revision, next, action, subject }: Replacement,
): Promise<Saved> {
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const wanted = await next(tx);
    const stored = await readSet(tx);
    if (stored.revision !== revision) {
      throw new DomainError('conflict', 'Somebody has changed the personas meanwhile.', [], {
        current: await getPersonaEditor({ db: tx, now: viewer.now }),
      });
    }
    const changes = changesBetween(stored.set, wanted);
    const assigning = !isAlike(assignedBy(stored.set), assignedBy(wanted));
    if (changes.length > 0) {
      await keepWhatWasFound(tx, viewer, stored.set);
      await writeRows(tx, viewer, wanted);
      await tx.insert(personaVersions).values({ at: viewer.now, userId: viewer.userId, document: wanted });
      await recordAudit(tx, viewer, { action, subject, before: factsOf(stored.set), after: factsOf(wanted) });
      if (assigning) await askFor(tx, 'personas.assign');
      await bumpRevision(tx);
    }
    return { ...(await getPersonaEditor({ db: tx, now: viewer.now })), changes, assigning };
  });
}

/** A journey file, or the time before there were versions, may have left another set than the last version. */
async function keepWhatWasFound(tx: Db, { now }: Viewer, found: PersonaSet): Promise<void> {
  const [last] = await listStoredVersions(tx, 1);
  if (last !== undefined && isAlike(last.document, found)) return;
  await tx.insert(personaVersions).values({ at: now, userId: null, document: found });
}

/** The slug is not set anew: that would wait for everybody who is just putting customers or contacts there. */
async function writeRows(tx: Db, { now }: Viewer, { personas: wanted }: PersonaSet): Promise<void> {
  for (const [index, { slug, ...written }] of wanted.entries()) {
    const row = { ...written, priority: index + 1, retiredAt: null };
    await tx
      .insert(personas)
      .values({ slug, ...row, createdAt: now })
      .onConflictDoUpdate({ target: personas.slug, set: row });
  }
  const slugs = wanted.map(({ slug }) => slug);
  await tx
    .update(personas)
    .set({ retiredAt: now })
    .where(and(isNull(personas.retiredAt), notInArray(personas.slug, slugs)));
}

/** For the audit log, which keeps what differs: each persona under its slug. */
function factsOf({ personas: list }: PersonaSet): Record<string, unknown> {
  return {
    order: list.map(({ slug }) => slug),
    ...Object.fromEntries(list.map(({ slug, ...written }) => [slug, written])),
  };
}

const assignedBy = ({ personas: list }: PersonaSet) => list.map(({ slug, rule }) => ({ slug, rule }));
