import { post, remove } from '@/lib/http/route';
import { handOver, issueParams, withReason } from '@/lib/issues/change-schema';
import { declineHandOver } from '@/lib/issues/decline-hand-over';
import { offerHandOver } from '@/lib/issues/offer-hand-over';

export const POST = post({
  permission: 'issues.hand_over',
  params: issueParams,
  body: handOver,
  run: offerHandOver,
});

export const DELETE = remove({
  permission: 'issues.hand_over',
  params: issueParams,
  body: withReason,
  run: declineHandOver,
});
