import { post, remove } from '@/lib/http/route';
import { dismissal, issueParams, withReason } from '@/lib/issues/change-schema';
import { dismissIssue } from '@/lib/issues/dismiss-issue';
import { reopenIssue } from '@/lib/issues/reopen-issue';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: dismissal,
  run: dismissIssue,
});

export const DELETE = remove({
  permission: 'issues.work',
  params: issueParams,
  body: withReason,
  run: reopenIssue,
});
