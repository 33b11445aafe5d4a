import { post } from '@/lib/http/route';
import { getImport } from '@/lib/imports/get-import';
import { retryImport } from '@/lib/imports/retry-import';
import { importParams } from '@/lib/imports/schema';
import { launchImport } from '@/lib/jobs/launch-import';

export const POST = post({
  permission: 'imports.run',
  params: importParams,
  status: 202,
  run: async (viewer, params) => {
    void launchImport(viewer, params.id, await retryImport(viewer, params));
    return getImport(viewer, params);
  },
});
