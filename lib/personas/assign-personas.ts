import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { tuneForRecount } from '@/db/queries/customer-recount';
import { readDirectory } from '@/db/queries/directory';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import {
  beginMoves,
  isAnyContactAstray,
  listPartitions,
  moveContacts,
  movePersonaTallies,
  moveVerbatims,
} from '@/db/queries/move-personas';
import {
  decidePersonas,
  isAnyoneRetired,
  listRankedPersonas,
  lockForAssignment,
  writeDecisions,
} from '@/db/queries/persona-decisions';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { readRule } from './read-rule';

export interface AssignProgress {
  step: 'deciding' | 'contacts' | 'tallies';
  done: number;
  of: number;
}

export interface Assignment {
  /** Customers looked at, and those of them whose persona changed. */
  customers: number;
  changed: number;
  /** Contacts that are now counted for another persona. */
  interactions: number;
}

interface AssignOptions {
  now: Date;
  /** Only customers that this import created, changed or brought purchases of. */
  importId?: number;
  /** In whose name it is noted; nobody's where the system does it by itself. */
  viewer?: Viewer;
  onProgress?: (progress: AssignProgress) => void;
}

/**
 * Gives every customer the first persona that fits: one with a rule fits whom its rule fits, whatever a source says; one without a rule fits whom a
 * source put there. Contacts, comments and tallies follow. One transaction: readers see all of the old or all of the new, and a run that is killed has
 * done nothing. Writers are kept out while contacts are moved, not while it is decided. Changes nothing where no persona has a rule and nobody is in a
 * retired one, whose people go to the next that fits.
 */
export async function assignPersonas(
  db: Db,
  { now, importId, viewer, onProgress = () => {} }: AssignOptions,
): Promise<Assignment> {
  return db.transaction(async (tx) => {
    await lockForAssignment(tx);
    await tuneForRecount(tx);
    const stored = await listRankedPersonas(tx);
    const personas = stored.map((persona) => ({ id: persona.id, rule: readRule(persona) }));
    const nothing = { customers: 0, changed: 0, interactions: 0 };
    if (personas.every(({ rule }) => rule === null) && !(await isAnyoneRetired(tx))) return nothing;
    onProgress({ step: 'deciding', done: 0, of: 1 });
    const { organisation } = await readDirectory(tx, now);
    const { customers, changed } = await decidePersonas(tx, personas, {
      today: organisation.today,
      importId: importId ?? null,
    });
    if (changed === 0 && !(await isAnyContactAstray(tx))) return { ...nothing, customers };
    await lockOutIngest(tx);
    const written = await writeDecisions(tx);
    const interactions = await moveAll(tx, organisation.timezone, onProgress);
    onProgress({ step: 'tallies', done: 0, of: 1 });
    await moveVerbatims(tx);
    await movePersonaTallies(tx);
    const outcome = { customers, changed: written, interactions };
    if (viewer) {
      await recordAudit(tx, viewer, {
        action: 'personas.assign',
        subject: 'personas',
        after: { ...outcome },
      });
    }
    await bumpRevision(tx);
    return outcome;
  });
}

async function moveAll(
  tx: Db,
  timezone: string,
  onProgress: (progress: AssignProgress) => void,
): Promise<number> {
  await beginMoves(tx);
  const partitions = await listPartitions(tx);
  let moved = 0;
  for (const [index, partition] of partitions.entries()) {
    moved += await moveContacts(tx, partition, timezone);
    onProgress({ step: 'contacts', done: index + 1, of: partitions.length });
  }
  return moved;
}
