import { post } from '@/lib/http/route';
import { makeKey } from '@/lib/sources/make-key';
import { newKey } from '@/lib/sources/schema';

export const POST = post({ permission: 'sources.manage', body: newKey, status: 201, run: makeKey });
