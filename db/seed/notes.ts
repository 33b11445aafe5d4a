import { addMonths, quarterStart, type Day } from '@/lib/domain/day';
import { mondayWeeksBefore } from './calendar';
import { TOUCHPOINTS } from './journey';
import { Random } from './random';
import { STORY } from './story';

export interface DemoAnnotation {
  touchpoint: string;
  day: Day;
  text: string;
}

export interface DemoAssessment {
  touchpoint: string;
  /** First day of the quarter. */
  quarter: Day;
  estimate: number;
}

/** The year before the running quarter, which is left to be estimated. */
const QUARTERS = 4;

/** What the departments wrote down of the story, as of `today`. */
export function inventAnnotations(today: Day): DemoAnnotation[] {
  const { billing, delivery } = STORY;
  const changed = mondayWeeksBefore(today, billing.fromWeeks);
  const withdrawn = mondayWeeksBefore(today, billing.untilWeeks);
  return [
    { touchpoint: billing.touchpoint, day: changed, text: 'New bill layout went out' },
    { touchpoint: billing.touchpoint, day: withdrawn, text: 'New bill withdrawn, the old layout is back' },
    { touchpoint: 'billing-enquiry', day: changed, text: 'New bill layout went out' },
    { touchpoint: 'billing-enquiry', day: withdrawn, text: 'New bill withdrawn' },
    {
      touchpoint: delivery.touchpoint,
      day: mondayWeeksBefore(today, delivery.fromWeeks),
      text: 'New warehouse took over',
    },
    {
      touchpoint: STORY.chronic.touchpoint,
      day: mondayWeeksBefore(today, 40),
      text: 'Two menu options renamed',
    },
  ];
}

/** What each department believes its customers say of its touchpoints: as most do, more than they say, whatever happened. */
export function inventAssessments(today: Day): DemoAssessment[] {
  const random = new Random('self-assessments');
  const running = quarterStart(today);
  return TOUCHPOINTS.filter(({ primaryMetric }) => primaryMetric === 'csat').flatMap(({ slug }) => {
    const belief = random.between(80, 90);
    return Array.from({ length: QUARTERS }, (_, index) => ({
      touchpoint: slug,
      quarter: addMonths(running, 3 * (index - QUARTERS)),
      estimate: belief + random.between(-2, 2),
    }));
  });
}
