import type { Channel, Contact, Control, MetricKey } from '../vocabulary';

/** A touchpoint of a journey file with every field said. */
export interface DocumentTouchpoint {
  slug: string;
  name: string;
  channel: Channel;
  contact: Contact;
  control: Control;
  /** Slug. */
  partner: string | null;
  /** Slug. */
  department: string;
  primaryMetric: MetricKey;
  importance: number;
  target: number;
  ideal: string;
}

export interface DocumentStage {
  slug: string;
  name: string;
  ideal: string;
  touchpoints: DocumentTouchpoint[];
}

/** An entry of `journeys` in a journey file with every field said. */
export interface JourneyDocument {
  slug: string;
  name: string;
  description: string;
  owner: string | null;
  /** Day. */
  reviewedOn: string | null;
  gapDays: number | null;
  /** Slug of one of its touchpoints. */
  goal: string | null;
  stages: DocumentStage[];
}
