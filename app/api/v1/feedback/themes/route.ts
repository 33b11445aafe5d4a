import { addTheme } from '@/lib/feedback/add-theme';

import { readThemes } from '@/lib/feedback/read-themes';
import { themeInput, themesQuery } from '@/lib/feedback/theme-schema';
import { get, post } from '@/lib/http/route';
import { askFor } from '@/lib/jobs/ask-for';

export const GET = get({ permission: 'feedback.read', query: themesQuery, run: readThemes });

export const POST = post({
  permission: 'themes.manage',
  body: themeInput,
  status: 201,
  run: async (viewer, input) => {
    const theme = await addTheme(viewer, input);
    await askFor(viewer.db, 'comments.read');
    return theme;
  },
});
