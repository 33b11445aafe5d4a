import { addDays, type Day } from '@/lib/domain/day';
import { DEPARTMENTS, JOURNEY, PARTNERS } from './company';
import { STAGES } from './journey';
import { PERSONAS } from './personas';

const DAYS_SINCE_REVIEW = 47;

/** The map of the demo company in the form of a journey file (`corridor import --journeys`). */
export const journeyFile = (today: Day) => ({
  departments: DEPARTMENTS,
  partners: PARTNERS,
  personas: PERSONAS,
  journeys: [
    {
      ...JOURNEY,
      reviewedOn: addDays(today, -DAYS_SINCE_REVIEW),
      stages: STAGES.map(({ slug, name, touchpoints }) => ({
        slug,
        name,
        touchpoints: touchpoints.map((touchpoint) => ({
          slug: touchpoint.slug,
          name: touchpoint.name,
          channel: touchpoint.channel,
          contact: touchpoint.contact,
          control: touchpoint.control,
          department: touchpoint.department,
          primaryMetric: touchpoint.primaryMetric,
          importance: touchpoint.importance,
          target: touchpoint.target,
          ideal: touchpoint.ideal,
        })),
      })),
    },
  ],
});
