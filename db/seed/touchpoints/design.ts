import type { Channel, Contact, Control, MetricKey } from '@/lib/domain/vocabulary';
import type { Rhythm } from '../seasons';

/** What one contact may lead to. */
export interface Sequel {
  to: string;
  /** After a good or an ok contact. */
  chance: number;
  /** After a bad one, where that differs. */
  afterBad?: number;
  /** Days until it follows. */
  days: readonly [number, number];
}

/** One touchpoint: as designed, and how customers meet it. */
export interface TouchpointDesign {
  slug: string;
  name: string;
  channel: Channel;
  contact: Contact;
  control: Control;
  department: string;
  primaryMetric: MetricKey;
  importance: number;
  target: number;
  ideal: string;
  rhythm: Rhythm;
  /** Contacts in a usual week that nothing led to. */
  perWeek: number;
  /** Mean quality of a contact, in standard deviations above the line between satisfied and not. */
  level: number;
  /** Share of contacts that are answered. */
  response: number;
  /** Mean expectation on 0–10, where it is asked for. */
  expectation?: number;
  partners?: 'dealers' | 'couriers' | 'technicians';
  /** Why customers make contact here. */
  reasons?: readonly string[];
  /** Why they make contact elsewhere afterwards. */
  troubles?: readonly string[];
  sequels?: readonly Sequel[];
}
