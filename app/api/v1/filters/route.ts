import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'metrics.read', run: listFilterChoices });
