import { get } from '@/lib/http/route';
import { listMappings } from '@/lib/imports/list-mappings';

export const GET = get({ permission: 'imports.read', run: listMappings });
