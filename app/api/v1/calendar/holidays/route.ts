import { addHoliday } from '@/lib/calendars/add-holiday';
import { newHoliday } from '@/lib/calendars/schema';
import { post } from '@/lib/http/route';

export const POST = post({
  permission: 'calendar.manage',
  body: newHoliday,
  status: 201,
  run: addHoliday,
});
