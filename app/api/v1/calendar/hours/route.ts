import { changeHours } from '@/lib/calendars/change-hours';
import { hoursChange } from '@/lib/calendars/schema';
import { post } from '@/lib/http/route';

export const POST = post({ permission: 'calendar.manage', body: hoursChange, run: changeHours });
