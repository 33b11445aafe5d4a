import { get, post } from '@/lib/http/route';
import { newView } from '@/lib/issues/change-schema';
import { listViews } from '@/lib/issues/list-views';
import { saveView } from '@/lib/issues/save-view';

export const GET = get({ permission: 'issues.read', run: listViews });

export const POST = post({ permission: 'issues.read', body: newView, status: 201, run: saveView });
