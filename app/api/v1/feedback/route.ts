import { listVerbatims } from '@/lib/feedback/list-verbatims';
import { feedbackQuery } from '@/lib/feedback/schema';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'feedback.read', query: feedbackQuery, run: listVerbatims });
