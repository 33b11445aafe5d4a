import { listDictionary } from '@/lib/feedback/list-dictionary';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'feedback.read', run: listDictionary });
