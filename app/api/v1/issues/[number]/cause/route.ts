import { post } from '@/lib/http/route';
import { cause, issueParams } from '@/lib/issues/change-schema';
import { nameCause } from '@/lib/issues/name-cause';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: cause,
  run: nameCause,
});
