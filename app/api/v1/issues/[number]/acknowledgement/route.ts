import { post } from '@/lib/http/route';
import { acknowledgeIssue } from '@/lib/issues/acknowledge-issue';
import { issueParams, versionOnly } from '@/lib/issues/change-schema';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: versionOnly,
  run: acknowledgeIssue,
});
