import { post } from '@/lib/http/route';
import { draftVersion, versionParams } from '@/lib/journeys/edit-schema';
import { restoreVersion } from '@/lib/journeys/restore-version';

export const POST = post({
  permission: 'journeys.manage',
  params: versionParams,
  body: draftVersion,
  run: restoreVersion,
});
