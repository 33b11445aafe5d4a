import { post } from '@/lib/http/route';
import { issueParams, newAction } from '@/lib/issues/change-schema';
import { planAction } from '@/lib/issues/plan-action';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: newAction,
  status: 201,
  run: planAction,
});
