import { everyTouchpoint, readDirectory, type Directory } from '@/db/queries/directory';
import type { IssueFilter, IssueSortColumn } from '@/db/queries/issue-filter';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, unknownWords } from '@/lib/filters/resolve-filter';
import { ISSUE_SORTS, type IssueExportQuery } from './schema';

/** A queue understood against the store. */
export interface ResolvedQueue {
  filter: IssueFilter;
  order: { column: IssueSortColumn; descending: boolean };
}

/** Throws `invalid` naming every word that is not known. */
export async function resolveQueue(viewer: Viewer, query: IssueExportQuery): Promise<ResolvedQueue> {
  refuseUnknown(query, await readDirectory(viewer.db, viewer.now));
  const { sort, watched, assignee, ...filter } = query;
  const column = ISSUE_SORTS.find((one) => sort === one || sort === `-${one}`) ?? 'severity';
  return {
    filter: {
      ...filter,
      assignees: assignee.map((word) => assigneeOf(word, viewer.userId)),
      // Nobody watches anything as 0.
      watcherId: watched ? (viewer.userId ?? NOBODY) : null,
    },
    order: { column, descending: sort.startsWith('-') },
  };
}

/** An id that no user has. */
const NOBODY = 0;

function assigneeOf(word: string, userId: number | null): number | 'nobody' {
  if (word === 'nobody') return word;
  return word === 'me' ? (userId ?? NOBODY) : Number(word);
}

function refuseUnknown(query: IssueExportQuery, directory: Directory): void {
  const { departments, personas, partners } = directory;
  const touchpoints = everyTouchpoint(directory);
  const strangers = query.assignee.filter((word) => !/^(me|nobody|\d{1,9})$/.test(word));
  refuse([
    ...unknownWords('department', query.department, slugs(departments)),
    ...unknownWords('touchpoint', query.touchpoint, slugs(touchpoints)),
    ...unknownWords(
      'stage',
      query.stage,
      touchpoints.map(({ stage }) => stage),
    ),
    ...unknownWords('persona', query.persona, slugs(personas)),
    ...unknownWords('partner', query.partner, slugs(partners)),
    ...unknownWords('assignee', strangers, ['me', 'nobody', 'ids of users']),
  ]);
}

function slugs(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}
