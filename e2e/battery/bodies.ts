import type { Broken } from './broken';

const JSON_TYPE = { 'content-type': 'application/json' };
const deep = (levels: number) => `${'{"departments":['.repeat(levels)}${']}'.repeat(levels)}`;

const stage = { slug: 's', name: 'S', touchpoints: [] };
const journey = { slug: 'j', name: 'J', stages: [stage] };
const touchpoint = {
  slug: 't',
  name: 'T',
  channel: 'web',
  contact: 'direct',
  control: 'own',
  department: 'finance',
  primaryMetric: 'csat',
};
const withTouchpoint = (changes: object) => ({
  journeys: [{ ...journey, stages: [{ ...stage, touchpoints: [{ ...touchpoint, ...changes }] }] }],
});

/** Bodies that are no JSON, or none of ours. */
const TEXTS: readonly (readonly [name: string, body: string | Uint8Array, says: RegExp])[] = [
  ['nothing', '', /journey file|expected/i],
  ['an open brace', '{', /not JSON/],
  ['a trailing comma', '{"journeys":[],}', /not JSON/],
  ['single quotes', "{'journeys':[]}", /not JSON/],
  ['a page', '<html></html>', /not JSON/],
  ['CSV', 'slug,name\na,b\n', /not JSON/],
  ['two documents', '{}{}', /not JSON/],
  ['NaN', '{"journeys":NaN}', /not JSON/],
  ['a raw NUL', '{"a":"\0"}', /not JSON/],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /not text in UTF-8/],
  ['UTF-16', Buffer.from('{"journeys":[]}', 'utf16le'), /not JSON|not text in UTF-8/],
  ['a number', '42', /must be an object/],
  ['a text', '"journeys"', /must be an object/],
  ['null', 'null', /must be an object/],
  ['a list', '[]', /must be an object/],
  ['true', 'true', /must be an object/],
  ['two hundred levels', deep(200), /departments/],
  ['fifty thousand levels', deep(50_000), /departments|not JSON|nested/],
];

/** Journey files with a fault, and where the answer says it is. */
const FILES: readonly (readonly [name: string, file: object, says: RegExp])[] = [
  ['a key that nobody knows', { journies: [] }, /journies/],
  ['departments that are no list', { departments: {} }, /departments/],
  ['a department that is a text', { departments: ['finance'] }, /departments.*0/],
  ['a department without a name', { departments: [{ slug: 'x' }] }, /departments.*0.*name/],
  ['a department with a blank name', { departments: [{ slug: 'x', name: '  ' }] }, /departments.*0.*name/],
  ['a slug with a blank', { departments: [{ slug: 'a b', name: 'X' }] }, /departments.*0.*slug/],
  ['a slug that is a number', { departments: [{ slug: 7, name: 'X' }] }, /departments.*0.*slug/],
  ['a slug of 81 letters', { departments: [{ slug: 'x'.repeat(81), name: 'X' }] }, /departments.*0.*slug/],
  ['a name of 201 letters', { departments: [{ slug: 'x', name: 'x'.repeat(201) }] }, /departments.*0.*name/],
  ['a name with NUL', { departments: [{ slug: 'x', name: 'a\0b' }] }, /departments.*0.*name/],
  [
    'a name with half a character',
    { departments: [{ slug: 'x', name: 'a\ud800b' }] },
    /departments.*0.*name/,
  ],
  [
    'a slug twice',
    {
      departments: [
        { slug: 'x', name: 'X' },
        { slug: 'x', name: 'Y' },
      ],
    },
    /departments.*x/,
  ],
  ['a partner without a slug', { partners: [{ name: 'P' }] }, /partners.*0.*slug/],
  [
    'a persona with a huge priority',
    { personas: [{ slug: 'p', name: 'P', priority: 1e300 }] },
    /personas.*0.*priority/,
  ],
  ['a journey without a name', { journeys: [{ slug: 'j', stages: [] }] }, /journeys.*0.*name/],
  ['stages that are null', { journeys: [{ ...journey, stages: null }] }, /journeys.*0.*stages/],
  ['a channel that is none', withTouchpoint({ channel: 'telepathy' }), /channel/],
  ['a contact that is none', withTouchpoint({ contact: 'none' }), /contact/],
  ['a control that is none', withTouchpoint({ control: 'theirs' }), /control/],
  ['a metric that is none', withTouchpoint({ primaryMetric: 'mood' }), /primaryMetric/],
  ['a department that is none', withTouchpoint({ department: 'moon' }), /department.*moon/],
  ['a partner that is none', withTouchpoint({ partner: 'moon' }), /partner.*moon/],
  ['an importance of six', withTouchpoint({ importance: 6 }), /importance/],
  ['an importance of a text', withTouchpoint({ importance: '3' }), /importance/],
  ['a target of 101', withTouchpoint({ target: 101 }), /target/],
  ['a target of −1', withTouchpoint({ target: -1 }), /target/],
  ['a target that is a list', withTouchpoint({ target: [75] }), /target/],
  ['a touchpoint that is a date', withTouchpoint({ name: { $date: 0 } }), /name/],
  ['a touchpoint with a key too many', withTouchpoint({ drop: 'table' }), /drop/],
];

const post = (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) => ({
  method: 'POST' as const,
  path: '/api/v1/journeys',
  headers,
  body,
});

export const BODIES: readonly Broken[] = [
  ...TEXTS.map(([name, body, says]) => ({ name: `a body of ${name}`, sent: post(body), says })),
  ...FILES.map(([name, file, says]) => ({
    name: `a journey file with ${name}`,
    sent: post(JSON.stringify(file)),
    says,
  })),
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'image/png'].map((type) => ({
    name: `a body that calls itself ${type}`,
    sent: post('{}', { 'content-type': type }),
    says: /must be application\/json; it came as/,
    status: 415,
  })),
  {
    name: 'a body of seventeen megabytes',
    sent: post(JSON.stringify({ x: 'x'.repeat(17_000_000) })),
    says: /larger than/,
    status: 413,
  },
  {
    name: 'a body from another site',
    sent: post('{}', { ...JSON_TYPE, origin: 'https://evil.example' }),
    says: /another site/,
    status: 403,
  },
];
