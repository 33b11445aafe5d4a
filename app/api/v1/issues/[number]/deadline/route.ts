import { post } from '@/lib/http/route';
import { deadline, issueParams } from '@/lib/issues/change-schema';
import { setDeadline } from '@/lib/issues/set-deadline';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: deadline,
  run: setDeadline,
});
