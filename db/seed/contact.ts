import type { PartnerSlug } from './company';
import type { DemoCustomer } from './population';
import type { TouchpointDesign } from './touchpoints/design';

/** One meeting of a customer with a touchpoint, before anybody is asked about it. */
export interface Contact {
  /** Index into the eighteen months. */
  day: number;
  /** Second of that day on Berlin's clocks. */
  second: number;
  customer: DemoCustomer;
  touchpoint: TouchpointDesign;
  partner: PartnerSlug | null;
  reason: string | null;
  /** In standard deviations above the line between satisfied and not. */
  quality: number;
  answered: boolean;
}

/** A contact that is going to happen. */
export interface Plan {
  customer: DemoCustomer;
  touchpoint: TouchpointDesign;
  reason: string | null;
  follows: Contact | null;
}
