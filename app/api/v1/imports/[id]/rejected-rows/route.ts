import { get } from '@/lib/http/route';
import { listRejectedRows } from '@/lib/imports/list-rejected-rows';
import { importParams } from '@/lib/imports/schema';

export const GET = get({ permission: 'imports.read', params: importParams, run: listRejectedRows });
