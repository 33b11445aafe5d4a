import { journeyMapWriters, lockJourneyMap, readJourneyMap, type JourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { faultsOf, refusal, unstorableTexts } from '@/lib/faults';
import { checkJourneyFile } from './check-journey-file';
import { journeyFileSchema, type JourneyFile } from './journey-file';
import type { JourneyCounts } from './schema';
import { Shelf } from './shelf';

const SUBJECT = 'The journey file';

/**
 * Creates and changes what a journey file names, in one transaction; whatever it does not name is left alone, and the same file again changes
 * nothing. Throws `invalid` with the path of every fault.
 */
export async function importJourneys(viewer: Viewer, input: unknown): Promise<JourneyCounts> {
  const parsed = journeyFileSchema.safeParse(input);
  if (!parsed.success) throw refusal(SUBJECT, faultsOf(parsed.error, input));
  const file = parsed.data;
  const unstorable = unstorableTexts(file);
  if (unstorable.length > 0) throw refusal(SUBJECT, unstorable);
  return viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const stored = await readJourneyMap(tx);
    const faults = checkJourneyFile(file, stored);
    if (faults.length > 0) throw refusal(SUBJECT, faults);
    const counts = await save(tx, file, stored);
    await recordAudit(tx, viewer, {
      action: 'journeys.import',
      subject: file.journeys.map(({ slug }) => `journey:${slug}`).join(' ') || 'journeys',
      after: { ...counts },
    });
    return counts;
  });
}

async function save(tx: Db, file: JourneyFile, stored: JourneyMap): Promise<JourneyCounts> {
  const write = journeyMapWriters(tx);
  const departments = new Shelf(write.departments, stored.departments, slugOf);
  const partners = new Shelf(write.partners, stored.partners, slugOf);
  const personas = new Shelf(write.personas, stored.personas, slugOf);
  const journeys = new Shelf(write.journeys, stored.journeys, slugOf);
  const stages = new Shelf(write.stages, stored.stages, (row) => `${row.journeyId}/${row.slug}`);
  const touchpoints = new Shelf(write.touchpoints, stored.touchpoints, slugOf);
  // One that was retired and is named again is in use again.
  for (const department of file.departments) await departments.put({ ...department, retiredAt: null });
  for (const partner of file.partners) await partners.put(partner);
  for (const persona of file.personas) await personas.put({ ...persona, retiredAt: null });
  for (const { stages: list, goal, ...journey } of file.journeys) {
    const known = goal === undefined || goal === null ? null : touchpoints.find(goal);
    const goalTouchpointId = known === null ? goal : known.id;
    const journeyId = await journeys.put(
      typeof goalTouchpointId === 'string' || goalTouchpointId === undefined
        ? journey
        : { ...journey, goalTouchpointId },
    );
    for (const [position, { touchpoints: points, ...stage }] of list.entries()) {
      const stageId = await stages.put({ ...stage, journeyId, position });
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

/** What a new touchpoint is where the file does not say. */
const NEW_TOUCHPOINT = { contact: 'direct', control: 'own', primaryMetric: 'csat' } as const;

const slugOf = ({ slug }: { slug: string }) => slug;
