import { addDays, daysBetween, type Day } from '../day';
import { lengthInDays, type Period } from '../period';

/** What the windows of a proof go by. Days are those of the organisation. */
export interface FixCourse {
  /** When the issue was raised, and each time that it was opened again. */
  openedOn: readonly Day[];
  /** First days of fixes, as they were declared, and when. */
  fixes: readonly { declaredOn: Day; liveOn: Day }[];
  /** What flags rested on, the first one first. */
  evidence: readonly (Period & { foundOn: Day; baseline: Period | null })[];
  /** First day with the fix. */
  fixLiveOn: Day;
  /** Last day on which answers count; eight weeks after the fix unless told. */
  verifyUntil: Day | null;
  today: Day;
}

export interface FixWindows {
  /** After the flag and before the fix; null where there is no such day. */
  confirmation: Period | null;
  /** What was normal before the flag. */
  baseline: Period;
  /** From the first day with the fix; today is in it. */
  after: Period;
  /** Days of it that are over. */
  afterDays: number;
  deadline: Day;
  atDeadline: boolean;
}

const USUAL_WEEKS = 8;
/** As many weeks as a control chart takes for a baseline. */
const BASELINE_DAYS = 84;

export function fixWindows(course: FixCourse): FixWindows {
  const { openedOn, evidence, fixLiveOn, today } = course;
  const deadline = course.verifyUntil ?? addDays(fixLiveOn, 7 * USUAL_WEEKS - 1);
  const end = addDays(deadline, 1);
  const tomorrow = addDays(today, 1);
  const after = { from: fixLiveOn, to: latest([fixLiveOn, tomorrow < end ? tomorrow : end]) };
  const flag = evidence[0];
  const raisedOn = openedOn[0] ?? fixLiveOn;
  const normalTo = earliest([flag?.baseline?.to ?? flag?.from ?? raisedOn, fixLiveOn]);
  const normalFrom = flag?.baseline?.from ?? addDays(normalTo, -BASELINE_DAYS);
  return {
    confirmation: confirmationOf(course),
    baseline: { from: earliest([normalFrom, normalTo]), to: normalTo },
    after,
    afterDays: Math.min(lengthInDays(after), Math.max(0, daysBetween(fixLiveOn, today))),
    deadline,
    atDeadline: today >= end,
  };
}

/** From the day after the issue was (last) opened, and never a day that evidence for that rested on, to the first fix since. */
function confirmationOf({ openedOn, evidence, fixes, fixLiveOn }: FixCourse): Period | null {
  const opened = openedOn.at(-1) ?? fixLiveOn;
  const shown = evidence.filter(({ foundOn }) => foundOn <= opened).map(({ to }) => to);
  const from = latest([addDays(opened, 1), ...shown]);
  const tried = fixes.filter(({ declaredOn }) => declaredOn >= opened).map(({ liveOn }) => liveOn);
  const to = earliest([fixLiveOn, ...tried]);
  return from < to ? { from, to } : null;
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((one, other) => (other < one ? other : one));
}

function latest(days: readonly Day[]): Day {
  return days.reduce((one, other) => (other > one ? other : one));
}
