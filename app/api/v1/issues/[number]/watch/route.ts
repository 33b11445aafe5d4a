import { post, remove } from '@/lib/http/route';
import { issueParams } from '@/lib/issues/change-schema';
import { unwatchIssue } from '@/lib/issues/unwatch-issue';
import { watchIssue } from '@/lib/issues/watch-issue';

export const POST = post({
  permission: 'issues.comment',
  params: issueParams,
  run: watchIssue,
});

export const DELETE = remove({
  permission: 'issues.comment',
  params: issueParams,
  run: unwatchIssue,
});
