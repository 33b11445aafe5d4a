import { changeTargets } from '@/lib/calendars/change-targets';
import { targetsChange } from '@/lib/calendars/schema';
import { post } from '@/lib/http/route';

export const POST = post({ permission: 'calendar.manage', body: targetsChange, run: changeTargets });
