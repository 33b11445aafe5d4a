import { removeHoliday } from '@/lib/calendars/remove-holiday';
import { holidayParams, holidayRemoval } from '@/lib/calendars/schema';
import { remove } from '@/lib/http/route';

export const DELETE = remove({
  permission: 'calendar.manage',
  params: holidayParams,
  query: holidayRemoval,
  run: removeHoliday,
});
