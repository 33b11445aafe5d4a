import { get } from '@/lib/http/route';
import { readAssignment } from '@/lib/persona-editor/read-assignment';

export const GET = get({ permission: 'personas.manage', run: readAssignment });
