import { get, post } from '@/lib/http/route';
import { getPersonaEditor } from '@/lib/persona-editor/get-editor';
import { savePersonas } from '@/lib/persona-editor/save-personas';
import { savedSet } from '@/lib/persona-editor/schema';

export const GET = get({ permission: 'personas.manage', run: getPersonaEditor });

export const POST = post({ permission: 'personas.manage', body: savedSet, run: savePersonas });
