import { Frame } from '@/components/charts/frame';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import type { CalendarView } from '@/lib/calendars/schema';
import { businessTime, type WeekHours } from '@/lib/domain/business-time';
import { SEVERITY_LEVELS, type SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { formatInstant } from '@/lib/format/instant';
import classes from './calendar.module.css';

interface DuePreviewProps {
  calendar: CalendarView;
  /** As they are typed; null while something is wrong with them. */
  week: WeekHours | null;
  targets: Readonly<Record<SeverityLevel, number>>;
}

/** When an issue raised now would be due by what is typed, saved or not. */
export function DuePreview({ calendar, week, targets }: DuePreviewProps) {
  const { timezone, holidays, at } = calendar;
  const now = new Date(at);
  const time = week && businessTime({ timezone, week, holidays: holidays.map(({ day }) => day) });
  const due = (level: SeverityLevel) => {
    const hours = targets[level];
    if (time === null || !Number.isInteger(hours) || hours < 1 || hours > 10_000)
      return 'cannot be told: see above';
    return `is due ${formatInstant(time.add(now, hours), timezone)}`;
  };
  return (
    <Frame
      title="What it comes to"
      about={`By the hours above, saved or not. Now is ${formatInstant(now, timezone)}, ${timezone}.`}
    >
      <output className={classes['preview']}>
        <ul>
          {SEVERITY_LEVELS.map((level) => (
            <li key={level}>
              An issue raised now as <strong>{SEVERITY_WORDS[level]}</strong> {due(level)}.
            </li>
          ))}
        </ul>
      </output>
    </Frame>
  );
}
