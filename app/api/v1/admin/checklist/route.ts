import { get } from '@/lib/http/route';
import { readChecklist } from '@/lib/setup/read-checklist';

export const GET = get({ permission: 'checklist.read', run: readChecklist });
