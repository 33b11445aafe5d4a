import { get } from '@/lib/http/route';
import { previewPersonas } from '@/lib/personas/preview-personas';
import { previewQuery } from '@/lib/personas/schema';

export const GET = get({ permission: 'personas.assign', query: previewQuery, run: previewPersonas });
