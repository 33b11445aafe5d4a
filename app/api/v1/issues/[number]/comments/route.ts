import { post } from '@/lib/http/route';
import { issueParams, newComment } from '@/lib/issues/change-schema';
import { commentOnIssue } from '@/lib/issues/comment-on-issue';

export const POST = post({
  permission: 'issues.comment',
  params: issueParams,
  body: newComment,
  status: 201,
  run: commentOnIssue,
});
