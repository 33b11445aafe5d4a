import type { DetectionGround } from '@/db/queries/detection-ground';
import type { Findings } from './run-tests';

/** What a run found, and when it is said to have found it. */
export interface Finding {
  at: Date;
  runId: number;
  ground: DetectionGround;
  findings: Findings;
}
