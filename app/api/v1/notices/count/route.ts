import { get } from '@/lib/http/route';
import { countUnread } from '@/lib/notices/count-unread';

export const GET = get({ permission: 'notices.read', run: countUnread });
