import { queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { CalendarView, HoursChange, NewHoliday, TargetsChange } from './schema';

const CALENDAR = '/api/v1/calendar';

export const calendarOptions = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => getJson<CalendarView>(CALENDAR, signal),
  });

export function changeHours(change: HoursChange): Promise<CalendarView> {
  return changed('POST', `${CALENDAR}/hours`, change);
}

export function addHoliday(holiday: NewHoliday): Promise<CalendarView> {
  return changed('POST', `${CALENDAR}/holidays`, holiday);
}

export function removeHoliday(day: string, version: number): Promise<CalendarView> {
  return changed('DELETE', `${CALENDAR}/holidays/${day}?version=${version}`);
}

export function changeTargets(change: TargetsChange): Promise<CalendarView> {
  return changed('POST', `${CALENDAR}/targets`, change);
}

async function changed(method: 'POST' | 'DELETE', url: string, input?: unknown): Promise<CalendarView> {
  return (await send(method, url, input)).json();
}
