/** In order of priority: a customer is the first of these whose rule fits. The rules say what `personaOf` of ./contract does. */
export const PERSONAS = [
  {
    slug: 'small-business',
    name: 'Small-business owner',
    description:
      'Runs a workshop, a practice or a shop with two to eight lines. Every hour without a telephone costs orders. Wants one contact who knows the account, and bills that the bookkeeper accepts.',
    priority: 10,
    goals: ['Be reachable for customers all day', 'Spend no evening on telephone bills'],
    needs: [
      'Somebody who knows the account and calls back',
      'Help within the hour when a line is down',
      'Bills split by line, fit for the books',
    ],
    quote: 'While I am on hold with you, my customers are on hold with me.',
    channels: ['call_centre', 'email', 'field_service'],
    rule: { field: { attribute: 'business' }, is: 'eq', value: true },
  },
  {
    slug: 'student',
    name: 'Student',
    description:
      'Up to 25, monthly contract, lives in the app and in chat. Counts every euro, changes quickly, and tells friends either way.',
    priority: 20,
    goals: ['Pay as little as possible', 'Stay free to change at any time'],
    needs: ['A price without surprises', 'Everything in the app', 'An answer in chat, not a form'],
    quote: 'If it takes a phone call, I will find another provider.',
    channels: ['app', 'chat', 'social'],
    rule: { field: { attribute: 'ageBand' }, is: 'eq', value: '16–25' },
  },
  {
    slug: 'senior',
    name: 'Senior at home',
    description:
      '65 or older, loyal for years. Prefers a person to a menu and a shop to an app, and is grateful for patience.',
    priority: 30,
    goals: ['Stay in touch with the family', 'Keep what works as it is'],
    needs: ['A person who takes the time', 'Letters in large, plain words', 'A shop to go to'],
    quote: 'The young man in the shop showed me twice. That is why I stay.',
    channels: ['store', 'call_centre', 'letter'],
    rule: { field: { attribute: 'ageBand' }, is: 'eq', value: '65+' },
  },
  {
    slug: 'family',
    name: 'Family household',
    description:
      'Three or more lines on one bill. Somebody keeps the overview of data, devices and costs for everybody else.',
    priority: 40,
    goals: ['One bill that everybody understands', 'Keep the children safe and within their data'],
    needs: ['All lines in one place', 'Limits that hold', 'A spare device when one breaks'],
    quote: 'I am the help desk for four telephones. Make my job easy.',
    channels: ['app', 'web', 'store'],
    rule: { field: { attribute: 'lines' }, is: 'ge', value: 3 },
  },
  {
    slug: 'commuter',
    name: 'Urban commuter',
    description:
      'Works between home, train and office. Needs the network everywhere and help at once, and looks at what others charge when the contract ends.',
    priority: 50,
    goals: ['Work wherever the train stops', 'Never pay more than the neighbour'],
    needs: ['Coverage along the line', 'Quick answers on the way', 'A fair offer before the contract ends'],
    quote: 'Between two tunnels I have four minutes. Use them well.',
    channels: ['app', 'web', 'chat'],
    rule: {
      all: [
        { field: { attribute: 'ageBand' }, in: ['26–40', '41–64'] },
        { field: { attribute: 'lines' }, is: 'lt', value: 3 },
      ],
    },
  },
] as const;

export type PersonaSlug = (typeof PERSONAS)[number]['slug'];
