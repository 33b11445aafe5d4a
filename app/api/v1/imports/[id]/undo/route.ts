import { post } from '@/lib/http/route';
import { importParams } from '@/lib/imports/schema';
import { undoImport } from '@/lib/imports/undo-import';
import { askForUpkeep } from '@/lib/jobs/ask-for';

export const POST = post({
  permission: 'imports.undo',
  params: importParams,
  run: async (viewer, params) => {
    const undone = await undoImport(viewer, params);
    await askForUpkeep(viewer.db);
    return undone;
  },
});
