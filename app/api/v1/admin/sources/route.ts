import { get } from '@/lib/http/route';
import { listSources } from '@/lib/sources/list-sources';

export const GET = get({ permission: 'sources.manage', run: listSources });
