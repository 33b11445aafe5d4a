import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/client';
import type { IssueState } from '@/lib/domain/issues/vocabulary';
import { issueKey } from '@/lib/issues/detail-client';
import { issueQuery } from '@/lib/issues/schema';
import type { IssueProof } from './schema';

export const proofOptions = (number: number) =>
  queryOptions({
    queryKey: [...issueKey(number), 'proof'],
    queryFn: ({ signal }) => getJson<IssueProof>(`/api/v1/issues/${number}/proof`, signal),
  });

/** A fix of these is there to be looked at. */
const FIXED: readonly IssueState[] = ['fix_live', 'verifying', 'verified'];
const MOST_SHOWN = 3;

/** The latest fixes of a touchpoint, or of a department, by its slug: as the page of issues is asked for them, and how many of them are shown. */
export function fixesOf(where: { touchpoint: string } | { department: string }) {
  const asked = { ...where, state: FIXED.join(','), sort: '-updated' };
  return { asked, query: issueQuery.parse({ ...asked, pageSize: `${MOST_SHOWN}` }) };
}
