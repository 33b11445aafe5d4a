import { and, isNull, notInArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { listStoredVersions } from '@/db/queries/persona-versions';
import { personas, personaVersions } from '@/db/schema/personas';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { changesBetween, isAlike, type PersonaSet } from '@/lib/domain/personas/persona-set';
import { askFor } from '@/lib/jobs/ask-for';
import type { StoredSet } from './read-set';
import type { Saved } from './schema';

interface Writing {
  stored: StoredSet;
  next: PersonaSet;
  action: 'personas.save' | 'personas.restore';
  /** Of the version that is restored. */
  id?: number;
}

/** Writes what differs, a version of it, the audit row, and asks for the assignment. The caller holds the lock. */
export async function writeSet(
  tx: Db,
  viewer: Viewer,
  { stored, next, action, id }: Writing,
): Promise<Pick<Saved, 'changes' | 'assigning'>> {
  const before = stored.set;
  const changes = changesBetween(before, next);
  if (changes.length === 0) return { changes, assigning: false };
  await keepWhatWasFound(tx, viewer, before);
  await writeRows(tx, viewer, next);
  await tx.insert(personaVersions).values({ at: viewer.now, userId: viewer.userId, document: next });
  await recordAudit(tx, viewer, {
    action,
    subject: id === undefined ? 'personas' : `personas:version-${id}`,
    before: factsOf(before),
    after: factsOf(next),
  });
  const assigning = !isAlike(assignedBy(before), assignedBy(next));
  if (assigning) await askFor(tx, 'personas.assign');
  await bumpRevision(tx);
  return { changes, assigning };
}

/** A journey file, or the time before there were versions, may have left another set than the last version. */
async function keepWhatWasFound(tx: Db, { now }: Viewer, found: PersonaSet): Promise<void> {
  const [last] = await listStoredVersions(tx, 1);
  if (last !== undefined && isAlike(last.document, found)) return;
  await tx.insert(personaVersions).values({ at: now, userId: null, document: found });
}

async function writeRows(tx: Db, { now }: Viewer, { personas: wanted }: PersonaSet): Promise<void> {
  for (const [index, persona] of wanted.entries()) {
    const row = { ...persona, priority: index + 1, retiredAt: null };
    await tx
      .insert(personas)
      .values({ ...row, createdAt: now })
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
