import { findPeople } from '@/db/queries/find-people';
import { addWatchers } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import type { Person } from '@/lib/domain/issues/facts';
import { changeIssue, type HeldIssue } from './change-issue';
import type { Assignment, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { refuseField } from './refuse-field';
import type { Change } from './write-change';

/** Gives it to somebody of an owning department or to an admin, who then watches it; null: to nobody. */
export async function assignIssue(
  viewer: Viewer,
  { assignee, ...reference }: IssueParams & Assignment,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'assign', (held) => assignTo(held, assignee));
}

/** What it comes to; null where it is theirs already. Throws `invalid` for somebody whose it cannot be. */
export async function assignTo({ tx, issue }: HeldIssue, assignee: number | null): Promise<Change | null> {
  if (assignee === issue.assigneeId) return null;
  const person = assignee === null ? null : await findAssignee(tx, issue, assignee);
  if (person) await addWatchers(tx, issue.number, [person.id]);
  return {
    action: 'issue.assign',
    set: { assigneeId: assignee },
    events: [{ kind: 'assigned', facts: { assignee: person } }],
  };
}

async function findAssignee(
  tx: HeldIssue['tx'],
  { departmentId, otherDepartmentId }: HeldIssue['issue'],
  id: number,
): Promise<Person> {
  const [person] = await findPeople(tx, [id]);
  const may =
    person !== undefined &&
    (person.role === 'admin' ||
      (person.departmentId !== null && [departmentId, otherDepartmentId].includes(person.departmentId)));
  refuseField('assignee', !may, 'must be somebody of an owning department, or an admin, who may sign in');
  return { id, name: person?.name ?? '' };
}
