import { journeyMapWriters, type JourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { NEW_TOUCHPOINT, type JourneyFile } from './journey-file';
import type { JourneyCounts } from './schema';
import { Shelf } from './shelf';

/** Creates and changes what a file names that was checked before; what was retired and is named again is in use again. */
export async function writeJourneyFile(
  tx: Db,
  file: JourneyFile,
  stored: JourneyMap,
): Promise<JourneyCounts> {
  const write = journeyMapWriters(tx);
  const departments = new Shelf(write.departments, stored.departments, slugOf);
  const partners = new Shelf(write.partners, stored.partners, slugOf);
  const personas = new Shelf(write.personas, stored.personas, slugOf);
  const journeys = new Shelf(write.journeys, stored.journeys, slugOf);
  const stages = new Shelf(write.stages, stored.stages, (row) => `${row.journeyId}/${row.slug}`);
  const touchpoints = new Shelf(write.touchpoints, stored.touchpoints, slugOf);
  for (const department of file.departments) await departments.put({ ...department, retiredAt: null });
  for (const partner of file.partners) await partners.put(partner);
  for (const persona of file.personas) await personas.put({ ...persona, retiredAt: null });
  for (const { stages: list, goal, ...journey } of file.journeys) {
    const known = goal === undefined || goal === null ? null : touchpoints.find(goal);
    const goalTouchpointId = known === null ? goal : known.id;
    const journeyId = await journeys.put(
      typeof goalTouchpointId === 'string' || goalTouchpointId === undefined
        ? { ...journey, retiredAt: null }
        : { ...journey, goalTouchpointId, retiredAt: null },
    );
    for (const [position, { touchpoints: points, ...stage }] of list.entries()) {
      const stageId = await stages.put({ ...stage, journeyId, position, retiredAt: null });
      for (const [place, { department, partner, ...touchpoint }] of points.entries()) {
        const { contact, control, primaryMetric } = touchpoints.find(touchpoint.slug) ?? NEW_TOUCHPOINT;
        await touchpoints.put({
          contact,
          control,
          primaryMetric,
          ...touchpoint,
          ...(partner === undefined ? {} : { partnerId: partner === null ? null : partners.idOf(partner) }),
          stageId,
          position: place,
          retiredAt: null,
          departmentId: departments.idOf(department),
        });
      }
    }
    // A new touchpoint cannot be named before it is there.
    if (typeof goalTouchpointId === 'string') {
      await write.journeys.update(journeyId, { goalTouchpointId: touchpoints.idOf(goalTouchpointId) });
    }
  }
  return {
    departments: departments.counts,
    partners: partners.counts,
    personas: personas.counts,
    journeys: journeys.counts,
    stages: stages.counts,
    touchpoints: touchpoints.counts,
  };
}

const slugOf = ({ slug }: { slug: string }) => slug;
