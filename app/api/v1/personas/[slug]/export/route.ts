import { csvResponse } from '@/lib/http/csv-response';
import { get } from '@/lib/http/route';
import { exportPersona } from '@/lib/personas/export-personas';
import { personaExportQuery, personaParams } from '@/lib/personas/schema';

export const GET = get({
  permission: 'metrics.read',
  params: personaParams,
  query: personaExportQuery,
  run: async (viewer, query) => csvResponse(await exportPersona(viewer, query)),
});
