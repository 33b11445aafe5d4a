import { post } from '@/lib/http/route';
import { launchRefresh } from '@/lib/imports/launch-import';
import { importParams } from '@/lib/imports/schema';
import { undoImport } from '@/lib/imports/undo-import';

export const POST = post({
  permission: 'imports.undo',
  params: importParams,
  run: async (viewer, params) => {
    const undone = await undoImport(viewer, params);
    void launchRefresh(viewer);
    return undone;
  },
});
