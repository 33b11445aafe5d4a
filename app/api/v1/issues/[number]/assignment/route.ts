import { post } from '@/lib/http/route';
import { assignIssue } from '@/lib/issues/assign-issue';
import { assignment, issueParams } from '@/lib/issues/change-schema';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: assignment,
  run: assignIssue,
});
