import { post } from '@/lib/http/route';
import { readAllNotices } from '@/lib/notices/read-all-notices';
import { noticesSeen } from '@/lib/notices/schema';

export const POST = post({ permission: 'notices.read', body: noticesSeen, run: readAllNotices });
