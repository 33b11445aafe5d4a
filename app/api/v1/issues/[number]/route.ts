import { get, post } from '@/lib/http/route';
import { changeHeading } from '@/lib/issues/change-heading';
import { issueChange, issueParams } from '@/lib/issues/change-schema';
import { getIssue } from '@/lib/issues/get-issue';

export const GET = get({ permission: 'issues.read', params: issueParams, run: getIssue });

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: issueChange,
  run: changeHeading,
});
