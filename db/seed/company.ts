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

/** In order of priority: a customer is the first of these that fits. */
export const PERSONAS = [
  {
    slug: 'small-business',
    name: 'Small-business owner',
    description:
      'Runs a workshop, a practice or a shop with two to eight lines. Every hour without a telephone costs orders. Wants one contact who knows the account, and bills that the bookkeeper accepts.',
    priority: 10,
  },
  {
    slug: 'student',
    name: 'Student',
    description:
      'Up to 25, monthly contract, lives in the app and in chat. Counts every euro, changes quickly, and tells friends either way.',
    priority: 20,
  },
  {
    slug: 'senior',
    name: 'Senior at home',
    description:
      '65 or older, loyal for years. Prefers a person to a menu and a shop to an app, and is grateful for patience.',
    priority: 30,
  },
  {
    slug: 'family',
    name: 'Family household',
    description:
      'Three or more lines on one bill. Somebody keeps the overview of data, devices and costs for everybody else.',
    priority: 40,
  },
  {
    slug: 'commuter',
    name: 'Urban commuter',
    description:
      'Works between home, train and office. Needs the network everywhere and help at once, and looks at what others charge when the contract ends.',
    priority: 50,
  },
] as const;

export const JOURNEY = {
  slug: 'mobile-customer',
  name: 'Life with Northwind Mobile',
  description:
    'From the first advertisement to the recommendation: private and small-business mobile customers.',
  owner: 'Ingrid Solheim',
} as const;

export type PersonaSlug = (typeof PERSONAS)[number]['slug'];
export type PartnerSlug = (typeof PARTNERS)[number]['slug'];
