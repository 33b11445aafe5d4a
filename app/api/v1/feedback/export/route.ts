import { exportFeedback } from '@/lib/feedback/export-feedback';
import { feedbackExportQuery } from '@/lib/feedback/schema';
import { get } from '@/lib/http/route';
import { textStream } from '@/lib/http/text-stream';

export const GET = get({
  permission: 'feedback.read',
  query: feedbackExportQuery,
  run: async (viewer, query) => {
    const { name, pieces } = await exportFeedback(viewer, query);
    return new Response(textStream(pieces), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  },
});
