import { post } from '@/lib/http/route';
import { issueParams, versionOnly } from '@/lib/issues/change-schema';
import { startIssue } from '@/lib/issues/start-issue';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: versionOnly,
  run: startIssue,
});
