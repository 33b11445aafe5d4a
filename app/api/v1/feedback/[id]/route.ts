import { getVerbatim } from '@/lib/feedback/get-verbatim';
import { verbatimParams } from '@/lib/feedback/schema';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'feedback.read', params: verbatimParams, run: getVerbatim });
