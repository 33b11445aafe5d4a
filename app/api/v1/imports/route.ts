import { get, post } from '@/lib/http/route';
import { listImports } from '@/lib/imports/list-imports';
import { importListQuery, importQuery } from '@/lib/imports/schema';
import { uploadImport } from '@/lib/imports/upload-import';
import { launchImport } from '@/lib/jobs/launch-import';

export const GET = get({ permission: 'imports.read', query: importListQuery, run: listImports });

export const POST = post({
  permission: 'imports.run',
  query: importQuery,
  body: 'stream',
  run: async (viewer, query, request) => {
    const answer = await uploadImport(viewer, query, request, launchImport);
    if (!('id' in answer)) return answer;
    return Response.json(answer, { status: 202, headers: { location: `/api/v1/imports/${answer.id}` } });
  },
});
