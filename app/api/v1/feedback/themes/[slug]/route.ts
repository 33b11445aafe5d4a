import { changeTheme } from '@/lib/feedback/change-theme';
import { deleteTheme } from '@/lib/feedback/delete-theme';

import { themeInput, themeParams } from '@/lib/feedback/theme-schema';
import { post, remove } from '@/lib/http/route';
import { askFor } from '@/lib/jobs/ask-for';

export const POST = post({
  permission: 'themes.manage',
  params: themeParams,
  body: themeInput,
  run: async (viewer, input) => {
    const theme = await changeTheme(viewer, input);
    await askFor(viewer.db, 'comments.read');
    return theme;
  },
});

export const DELETE = remove({
  permission: 'themes.manage',
  params: themeParams,
  run: async (viewer, params) => {
    await deleteTheme(viewer, params);
    await askFor(viewer.db, 'comments.read');
  },
});
