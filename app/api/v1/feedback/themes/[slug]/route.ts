import { changeTheme } from '@/lib/feedback/change-theme';
import { deleteTheme } from '@/lib/feedback/delete-theme';
import { launchVerbatimRefresh } from '@/lib/feedback/launch-refresh';
import { themeInput, themeParams } from '@/lib/feedback/schema';
import { post, remove } from '@/lib/http/route';

export const POST = post({
  permission: 'themes.manage',
  params: themeParams,
  body: themeInput,
  run: async (viewer, input) => {
    const theme = await changeTheme(viewer, input);
    void launchVerbatimRefresh(viewer);
    return theme;
  },
});

export const DELETE = remove({
  permission: 'themes.manage',
  params: themeParams,
  run: async (viewer, params) => {
    await deleteTheme(viewer, params);
    void launchVerbatimRefresh(viewer);
  },
});
