import { get } from '@/lib/http/route';
import { getImportMapping } from '@/lib/imports/get-import-mapping';
import { importParams } from '@/lib/imports/schema';

export const GET = get({ permission: 'imports.read', params: importParams, run: getImportMapping });
