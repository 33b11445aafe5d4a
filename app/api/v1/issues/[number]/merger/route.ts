import { post } from '@/lib/http/route';
import { issueParams, merger } from '@/lib/issues/change-schema';
import { mergeIssue } from '@/lib/issues/merge-issue';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: merger,
  run: mergeIssue,
});
