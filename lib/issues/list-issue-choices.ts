import { readDirectory } from '@/db/queries/directory';
import { listPeople } from '@/db/queries/issue-choices';
import type { Viewer } from '@/lib/auth/viewer';
import type { IssueChoices } from './detail-schema';
import type { Named } from './schema';

/** Who and what can be chosen when issues are worked on. */
export async function listIssueChoices({ db, now }: Viewer): Promise<IssueChoices> {
  const [directory, people] = await Promise.all([readDirectory(db, now), listPeople(db)]);
  return {
    people,
    departments: directory.departments.map(named),
    personas: directory.personas.map(named),
    partners: directory.partners.map(named),
    touchpoints: directory.touchpoints.map(({ slug, name, department }) => ({ slug, name, department })),
  };
}

function named({ slug, name }: Named): Named {
  return { slug, name };
}
