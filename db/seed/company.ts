export const ORGANISATION = { name: 'Northwind Mobile', timezone: 'Europe/Berlin', currency: 'EUR' } as const;

export const DEPARTMENTS = [
  { slug: 'customer-service', name: 'Customer service' },
  { slug: 'e-commerce', name: 'E-commerce' },
  { slug: 'finance-billing', name: 'Finance and billing' },
  { slug: 'hr-training', name: 'HR and training' },
  { slug: 'logistics', name: 'Logistics' },
  { slug: 'marketing', name: 'Marketing' },
  { slug: 'network-field-service', name: 'Network and field service' },
  { slug: 'retail-sales', name: 'Retail and sales' },
] as const;

export const PARTNERS = [
  { slug: 'harbour-phones', name: 'Harbour Phones' },
  { slug: 'brightline-stores', name: 'Brightline Stores' },
  { slug: 'polar-parcel', name: 'Polar Parcel' },
  { slug: 'kestrel-couriers', name: 'Kestrel Couriers' },
  { slug: 'fixpoint', name: 'FixPoint Technicians' },
] as const;

export const JOURNEY = {
  slug: 'mobile-customer',
  name: 'Life with Northwind Mobile',
  description:
    'From the first advertisement to the recommendation: private and small-business mobile customers.',
  owner: 'Ingrid Solheim',
} as const;

export type PartnerSlug = (typeof PARTNERS)[number]['slug'];
