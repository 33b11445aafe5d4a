import { post, remove } from '@/lib/http/route';
import { issueParams, resolution, withReason } from '@/lib/issues/change-schema';
import { declareFix } from '@/lib/issues/declare-fix';
import { withdrawFix } from '@/lib/issues/withdraw-fix';

export const POST = post({
  permission: 'issues.work',
  params: issueParams,
  body: resolution,
  run: declareFix,
});

export const DELETE = remove({
  permission: 'issues.work',
  params: issueParams,
  body: withReason,
  run: withdrawFix,
});
