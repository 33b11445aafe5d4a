import { exportThemes } from '@/lib/feedback/export-themes';
import { themesQuery } from '@/lib/feedback/theme-schema';
import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';

export const GET = get({
  permission: 'feedback.read',
  query: themesQuery,
  run: async (viewer, query) => csvResponse(await exportThemes(viewer, query)),
});
