import { get } from '@/lib/http/route';
import { getVersion } from '@/lib/persona-editor/get-version';
import { versionParams } from '@/lib/persona-editor/schema';

export const GET = get({ permission: 'personas.manage', params: versionParams, run: getVersion });
