import { get } from '@/lib/http/route';
import { textStream } from '@/lib/http/text-stream';
import { listRejects } from '@/lib/imports/list-rejects';
import { importParams } from '@/lib/imports/schema';

export const GET = get({
  permission: 'imports.read',
  params: importParams,
  run: async (viewer, params) => {
    const { fileName, pieces } = await listRejects(viewer, params);
    return new Response(textStream(pieces), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${fileName}"`,
      },
    });
  },
});
