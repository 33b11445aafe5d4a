import { post } from '@/lib/http/route';
import { issueParams, withReason } from '@/lib/issues/change-schema';
import { reopenIssue } from '@/lib/issues/reopen-issue';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: withReason,
  run: reopenIssue,
});
