import { CalendarPanel } from '@/components/calendar/calendar-panel';
import { PageHead } from '@/components/imports/page-head';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { calendarOptions } from '@/lib/calendars/client';
import { readCalendar } from '@/lib/calendars/read-calendar';

export const metadata = { title: 'Business hours' };

/** When deadlines run, and how long each severity is given. */
export default async function CalendarPage() {
  const viewer = await requireViewer('calendar.manage');
  return (
    <>
      <PageHead title="Business hours" />
      <Prefetched queries={[{ queryKey: calendarOptions().queryKey, queryFn: () => readCalendar(viewer) }]}>
        <CalendarPanel />
      </Prefetched>
    </>
  );
}
