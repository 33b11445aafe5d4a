import { get } from '@/lib/http/route';
import { listNotices } from '@/lib/notices/list-notices';
import { noticeQuery } from '@/lib/notices/schema';

export const GET = get({ permission: 'notices.read', query: noticeQuery, run: listNotices });
