import { filterQuery } from '@/lib/filters/schema';
import { get } from '@/lib/http/route';
import { getPersona } from '@/lib/personas/get-persona';
import { personaParams } from '@/lib/personas/schema';

export const GET = get({
  permission: 'metrics.read',
  params: personaParams,
  query: filterQuery,
  run: getPersona,
});
