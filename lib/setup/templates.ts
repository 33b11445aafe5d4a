import b2b from './templates/b2b.json';
import publicService from './templates/public-service.json';
import retail from './templates/retail.json';
import subscription from './templates/subscription.json';
import type { TemplateView } from './schema';

/** Journey files to begin with; what they say is changed like any other journey. */
export const TEMPLATES = {
  subscription: {
    title: 'Subscription',
    about: 'Telecoms, energy, software, insurance, media',
    file: subscription,
  },
  retail: { title: 'Retail', about: 'Shops, online and on the high street', file: retail },
  b2b: { title: 'Business to business', about: 'Companies that sell to companies', file: b2b },
  'public-service': { title: 'Public service', about: 'Authorities, health, utilities', file: publicService },
} as const;

/** The templates as the set-up page offers them. */
export function listTemplates(): TemplateView[] {
  return [
    view('subscription', TEMPLATES.subscription),
    view('retail', TEMPLATES.retail),
    view('b2b', TEMPLATES.b2b),
    view('public-service', TEMPLATES['public-service']),
  ];
}

type Template = (typeof TEMPLATES)[keyof typeof TEMPLATES];

function view(slug: keyof typeof TEMPLATES, { title, about, file }: Template): TemplateView {
  const stages = file.journeys.flatMap((journey) => journey.stages);
  return {
    slug,
    title,
    about,
    stages: stages.map(({ name }) => name),
    touchpoints: stages.flatMap(({ touchpoints }) => touchpoints).length,
    departments: file.departments,
  };
}
