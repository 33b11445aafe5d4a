import { get } from '@/lib/http/route';
import { getImport } from '@/lib/imports/get-import';
import { importParams } from '@/lib/imports/schema';

export const GET = get({ permission: 'imports.read', params: importParams, run: getImport });
