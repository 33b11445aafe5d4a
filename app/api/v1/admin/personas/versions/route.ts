import { get } from '@/lib/http/route';
import { listVersions } from '@/lib/persona-editor/list-versions';

export const GET = get({ permission: 'personas.manage', run: listVersions });
