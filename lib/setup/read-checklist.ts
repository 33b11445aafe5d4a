import { readFirstSteps } from '@/db/queries/first-run';
import type { Viewer } from '@/lib/auth/viewer';
import { FIRST_STEPS, type Checklist } from './schema';

/** How far a new store has come; of no use once a fix was verified, or an admin put it away. */
export async function readChecklist({ db }: Viewer): Promise<Checklist> {
  const facts = await readFirstSteps(db);
  return {
    shown: !facts.fix && !facts.dismissed,
    steps: FIRST_STEPS.map((step) => ({ step, done: facts[step] })),
  };
}
