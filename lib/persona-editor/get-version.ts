import { findStoredVersion } from '@/db/queries/persona-versions';
import type { Viewer } from '@/lib/auth/viewer';
import { describeRule } from '@/lib/domain/personas/describe-rule';
import { changesBetween } from '@/lib/domain/personas/persona-set';
import { DomainError } from '@/lib/errors';
import { readSet } from './read-set';
import type { VersionDetail } from './schema';

/** One version, whole; its changes are what restoring it would do to the present set. Throws `not_found`. */
export async function getVersion({ db }: Viewer, { id }: { id: number }): Promise<VersionDetail> {
  const version = await findStoredVersion(db, id);
  if (version === null) throw new DomainError('not_found', `There is no version ${id} of the personas.`);
  const { set } = await readSet(db);
  const { at, person, document } = version;
  return {
    id,
    at: at.toISOString(),
    person,
    changes: changesBetween(set, document),
    set: document,
    rules: Object.fromEntries(
      document.personas.flatMap(({ slug, rule }) => (rule === null ? [] : [[slug, describeRule(rule)]])),
    ),
  };
}
