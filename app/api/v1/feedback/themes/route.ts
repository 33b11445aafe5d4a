import { addTheme } from '@/lib/feedback/add-theme';
import { launchVerbatimRefresh } from '@/lib/feedback/launch-refresh';
import { readThemes } from '@/lib/feedback/read-themes';
import { themeInput, themesQuery } from '@/lib/feedback/schema';
import { get, post } from '@/lib/http/route';

export const GET = get({ permission: 'metrics.read', query: themesQuery, run: readThemes });

export const POST = post({
  permission: 'themes.manage',
  body: themeInput,
  status: 201,
  run: async (viewer, input) => {
    const theme = await addTheme(viewer, input);
    void launchVerbatimRefresh(viewer);
    return theme;
  },
});
