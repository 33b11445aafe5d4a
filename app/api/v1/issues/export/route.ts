import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportIssues } from '@/lib/issues/export-issues';
import { issueExportQuery } from '@/lib/issues/schema';

export const GET = get({
  permission: 'issues.read',
  query: issueExportQuery,
  run: async (viewer, query) => csvResponse(await exportIssues(viewer, query)),
});
