import { post } from '@/lib/http/route';
import { readNotice } from '@/lib/notices/read-notice';
import { noticeParams } from '@/lib/notices/schema';

export const POST = post({ permission: 'notices.read', params: noticeParams, run: readNotice });
