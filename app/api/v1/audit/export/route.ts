import { exportAudit } from '@/lib/audit-trail/export-audit';
import { auditExportQuery } from '@/lib/audit-trail/schema';
import { get } from '@/lib/http/route';
import { textStream } from '@/lib/http/text-stream';

export const GET = get({
  permission: 'audit.read',
  query: auditExportQuery,
  run: (viewer, query) =>
    new Response(textStream(exportAudit(viewer, query)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="audit-log.csv"',
      },
    }),
});
