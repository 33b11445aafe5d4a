import { get, post } from '@/lib/http/route';
import { changeRetention } from '@/lib/settings/change-retention';
import { previewRetention } from '@/lib/settings/preview-retention';
import { retentionChange, retentionQuery } from '@/lib/settings/schema';

export const GET = get({ permission: 'settings.manage', query: retentionQuery, run: previewRetention });

export const POST = post({ permission: 'settings.manage', body: retentionChange, run: changeRetention });
