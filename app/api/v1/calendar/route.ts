import { readCalendar } from '@/lib/calendars/read-calendar';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'issues.read', run: readCalendar });
