import type { OpenState, SeverityLevel } from './vocabulary';

/** An open issue, as short as a list of the most pressing ones needs it. */
export interface TopIssue {
  number: number;
  title: string;
  state: OpenState;
  severityLevel: SeverityLevel;
  /** Slug. */
  touchpoint: string;
  touchpointName: string;
  /** Of a hand-off; else null. */
  fromTouchpointName: string | null;
  /** The department that acts next. */
  actsNext: string;
  assigneeName: string | null;
  /** ISO instant; null: none is set. */
  dueAt: string | null;
  overdue: boolean;
}
