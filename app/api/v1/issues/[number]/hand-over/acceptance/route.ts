import { post } from '@/lib/http/route';
import { acceptHandOver } from '@/lib/issues/accept-hand-over';
import { issueParams, versionOnly } from '@/lib/issues/change-schema';

export const POST = post({
  permission: 'issues.hand_over',
  params: issueParams,
  body: versionOnly,
  run: acceptHandOver,
});
