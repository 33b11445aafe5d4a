import { post, remove } from '@/lib/http/route';
import { changeAction } from '@/lib/issues/change-action';
import { actionChange, issueActionParams, versionOnly } from '@/lib/issues/change-schema';
import { removeAction } from '@/lib/issues/remove-action';

export const POST = post({
  permission: 'issues.work',
  params: issueActionParams,
  body: actionChange,
  run: changeAction,
});

export const DELETE = remove({
  permission: 'issues.work',
  params: issueActionParams,
  body: versionOnly,
  run: removeAction,
});
