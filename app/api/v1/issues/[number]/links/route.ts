import { post, remove } from '@/lib/http/route';
import { issueParams, link } from '@/lib/issues/change-schema';
import { linkIssue } from '@/lib/issues/link-issue';
import { unlinkIssue } from '@/lib/issues/unlink-issue';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: link,
  status: 201,
  run: linkIssue,
});

export const DELETE = remove({
  permission: 'issues.work',
  params: issueParams,
  body: link,
  run: unlinkIssue,
});
