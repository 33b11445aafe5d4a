import type { Viewer } from '@/lib/auth/viewer';
import { loadCalendar } from '@/lib/calendars/load-calendar';
import type { SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { changeIssue, type HeldIssue } from './change-issue';
import type { IssueChange, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';

/** Changes title and severity. With the severity goes the time that it is given, unless somebody has set a deadline of their own. */
export async function changeHeading(
  viewer: Viewer,
  { title, severityLevel, ...reference }: IssueParams & IssueChange,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'change', async (held) => {
    const { issue } = held;
    const facts = {
      ...(title !== undefined && title !== issue.title && { title }),
      ...(severityLevel !== undefined && severityLevel !== issue.severityLevel && { severityLevel }),
    };
    if (Object.keys(facts).length === 0) return null;
    const dueAt = facts.severityLevel ? await dueAtOf(held, facts.severityLevel) : issue.dueAt;
    return {
      action: 'issue.change',
      set: { ...facts, dueAt },
      events: [
        {
          kind: 'changed',
          facts: { ...facts, ...(dueAt !== issue.dueAt && { dueAt: dueAt?.toISOString() ?? null }) },
        },
      ],
    };
  });
}

async function dueAtOf({ tx, issue }: HeldIssue, level: SeverityLevel): Promise<Date | null> {
  const { dueAt, severityLevel, raisedAt } = issue;
  const calendar = await loadCalendar(tx);
  const given = calendar.dueAt(severityLevel, raisedAt).getTime();
  return dueAt?.getTime() === given ? calendar.dueAt(level, raisedAt) : dueAt;
}
