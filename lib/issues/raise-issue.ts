import { readDirectory, type Directory, type TouchpointPlace } from '@/db/queries/directory';
import { addWatchers } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { findDueAt } from '@/lib/calendars/find-due-at';
import { getVerbatim } from '@/lib/feedback/get-verbatim';
import { refuse, unknownWords } from '@/lib/filters/resolve-filter';
import type { NewIssue } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { getIssue } from './get-issue';
import { openIssue } from './open-issue';

/** Raises an issue by hand, for the department that owns the touchpoint; who raises it watches it. */
export async function raiseIssue(viewer: Viewer, issue: NewIssue): Promise<IssueDetail> {
  const { db, now, userId, requestId } = viewer;
  const { title, words, severityLevel = 'medium', verbatim } = issue;
  const number = await db.transaction(async (tx) => {
    const { place, departmentId, personaId, partnerId } = findPlaces(issue, await readDirectory(tx, now));
    if (verbatim !== undefined) await getVerbatim({ ...viewer, db: tx }, { id: verbatim });
    const raised = await openIssue(tx, {
      title,
      origin: 'hand',
      touchpointId: place.id,
      fromTouchpointId: null,
      measure: issue.measure ?? place.primaryMetric,
      personaId,
      partnerId,
      departmentId,
      otherDepartmentId: null,
      // By hand only the level is judged; among its like, what was measured comes first.
      severity: 0,
      severityLevel,
      severityTerms: null,
      dueAt: await findDueAt(tx, severityLevel, now),
      raisedBy: userId,
      now,
      words,
      ...(verbatim !== undefined && { facts: { verbatim } }),
      ...(requestId !== undefined && { requestId }),
    });
    if (userId !== null) await addWatchers(tx, raised, [userId]);
    return raised;
  });
  return await getIssue(viewer, { number });
}

interface Places {
  place: TouchpointPlace;
  departmentId: number;
  personaId: number | null;
  partnerId: number | null;
}

/** Throws `invalid` naming every word that is not known. */
function findPlaces({ touchpoint, persona, partner }: NewIssue, directory: Directory): Places {
  const { touchpoints, personas, partners, departments } = directory;
  const place = touchpoints.find(({ slug }) => slug === touchpoint);
  const department = departments.find(({ slug }) => slug === place?.department);
  refuse([
    ...unknownWords('touchpoint', [touchpoint], slugsOf(touchpoints)),
    ...unknownWords('persona', persona === undefined ? [] : [persona], slugsOf(personas)),
    ...unknownWords('partner', partner === undefined ? [] : [partner], slugsOf(partners)),
  ]);
  if (!place || !department) throw new Error(`The touchpoint ${touchpoint} has no department`);
  return {
    place,
    departmentId: department.id,
    personaId: personas.find(({ slug }) => slug === persona)?.id ?? null,
    partnerId: partners.find(({ slug }) => slug === partner)?.id ?? null,
  };
}

function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}
