import { post } from '@/lib/http/route';
import { dismissChecklist } from '@/lib/setup/dismiss-checklist';

export const POST = post({ permission: 'checklist.read', run: dismissChecklist });
