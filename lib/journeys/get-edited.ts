import { findDraft, listVersions } from '@/db/queries/journey-drafts';
import { listRetiredTouchpoints, readJourneyDocument } from '@/db/queries/journey-document';
import { readJourneyMap } from '@/db/queries/journey-map';
import { countOpenIssues } from '@/db/queries/retire-journey';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { checkPublication } from './check-publication';
import type { EditedJourney } from './edit-schema';

/** A journey with its draft, its versions and what was retired of it. Throws `not_found`. */
export async function getEditedJourney(
  { db }: Pick<Viewer, 'db'>,
  { slug }: { slug: string },
): Promise<EditedJourney> {
  const published = await readJourneyDocument(db, slug);
  const row = await findDraft(db, slug);
  const named = published?.document ?? row?.document;
  if (!named) throw noSuchJourney(slug);
  const stored = await readJourneyMap(db);
  return {
    slug,
    name: named.name,
    published: published?.document ?? null,
    retiredAt: published?.retiredAt ?? null,
    openIssues: published ? await countOpenIssues(db, published.id) : 0,
    version: row?.version ?? 0,
    draft: row?.document
      ? {
          document: row.document,
          updatedAt: row.updatedAt.toISOString(),
          updatedBy: row.updatedBy,
          restoredFrom: row.restoredFrom,
          faults: checkPublication(row.document, stored),
        }
      : null,
    versions: published ? await listVersions(db, published.id) : [],
    retired: published ? await listRetiredTouchpoints(db, published.id) : [],
    choices: {
      departments: stored.departments
        .filter(({ retiredAt }) => retiredAt === null)
        .map(choiceOf)
        .toSorted(byName),
      partners: stored.partners.map(choiceOf).toSorted(byName),
      touchpoints: stored.touchpoints
        .filter(({ retiredAt }) => retiredAt === null)
        .map(choiceOf)
        .toSorted(byName),
    },
  };
}

export function noSuchJourney(slug: string): DomainError {
  return new DomainError('not_found', `There is no journey “${slug}”.`);
}

const choiceOf = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'en');
