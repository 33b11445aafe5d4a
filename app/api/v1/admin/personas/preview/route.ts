import { post } from '@/lib/http/route';
import { previewSet } from '@/lib/persona-editor/preview-set';
import { setPreviewQuery } from '@/lib/persona-editor/schema';

export const POST = post({ permission: 'personas.manage', body: setPreviewQuery, run: previewSet });
