import { post } from '@/lib/http/route';
import { restoreVersion } from '@/lib/persona-editor/restore-version';
import { restoration, versionParams } from '@/lib/persona-editor/schema';

export const POST = post({
  permission: 'personas.manage',
  params: versionParams,
  body: restoration,
  run: restoreVersion,
});
