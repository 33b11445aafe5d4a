import { queryOptions } from '@tanstack/react-query';
import { asApiProblem, getJson } from '@/lib/http/client';
import type { CalendarView, HoursChange, NewHoliday, TargetsChange } from './schema';

const CALENDAR = '/api/v1/calendar';

export const calendarOptions = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => getJson<CalendarView>(CALENDAR, signal),
  });

export function changeHours(change: HoursChange): Promise<CalendarView> {
  return send('POST', `${CALENDAR}/hours`, change);
}

export function addHoliday(holiday: NewHoliday): Promise<CalendarView> {
  return send('POST', `${CALENDAR}/holidays`, holiday);
}

export function removeHoliday(day: string, version: number): Promise<CalendarView> {
  return send('DELETE', `${CALENDAR}/holidays/${day}?version=${version}`);
}

export function changeTargets(change: TargetsChange): Promise<CalendarView> {
  return send('POST', `${CALENDAR}/targets`, change);
}

async function send(method: 'POST' | 'DELETE', url: string, input?: unknown): Promise<CalendarView> {
  const body = input === undefined ? {} : { body: JSON.stringify(input) };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, ...body });
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  throw asApiProblem(response.status, problem, response.headers.get('x-request-id'));
}
