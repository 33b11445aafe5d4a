import type { Broken } from './broken';
import { formOf, HEAD, MAPPING, sendForm, SOUND, upload } from './form';

const SHEET = `${HEAD}${SOUND}`;
const FILE = { name: 'file', fileName: 'answers.csv', content: SHEET };
const PLAN = { name: 'mapping', content: JSON.stringify(MAPPING) };

const FORMS: readonly (readonly [name: string, sent: Broken['sent'], says: RegExp])[] = [
  ['a form with nothing in it', sendForm(formOf([])), /lacks the part "mapping".*mapping.*is missing/],
  ['a form without a mapping', sendForm(formOf([FILE])), /lacks the part "mapping"/],
  ['a form without a file', sendForm(formOf([PLAN])), /lacks the part "file"/],
  ['a form that is cut off', sendForm(formOf([PLAN, FILE]).slice(0, -90)), /ended too early|lacks the part/],
  [
    'a form with another boundary',
    sendForm(formOf([PLAN, FILE]), { boundary: 'x' }),
    /ended too early|lacks the part/,
  ],
  ['a form that is JSON', sendForm('{"mapping":{}}'), /ended too early|lacks the part/],
  [
    'JSON for a form',
    { ...sendForm('{}'), headers: { 'content-type': 'application/json' } },
    /must be multipart\/form-data with the parts "mapping" and "file"/,
  ],
  [
    'a form without a boundary',
    { ...sendForm(formOf([PLAN, FILE])), headers: { 'content-type': 'multipart/form-data' } },
    /must be multipart\/form-data/,
  ],
  [
    'a form with the file as text',
    sendForm(formOf([PLAN, { name: 'file', content: SHEET }])),
    /lacks the part "file"/,
  ],
  [
    'a dry run of “maybe”',
    { ...upload(SHEET), path: '/api/v1/imports?dryRun=maybe' },
    /dryRun.*must be 1 or 0/,
  ],
  ['a query that nobody knows', { ...upload(SHEET), path: '/api/v1/imports?dry=1' }, /dry/],
];

const without = (key: string) => Object.fromEntries(Object.entries(MAPPING).filter(([name]) => name !== key));

const MAPPINGS: readonly (readonly [name: string, mapping: unknown, says: RegExp])[] = [
  ['nothing', '', /mapping/i],
  ['no JSON', '{shape:', /JSON/],
  ['a list', [], /mapping/i],
  ['null', 'null', /mapping/i],
  ['a number', '7', /mapping/i],
  ['fifty thousand levels', '['.repeat(50_000), /JSON|mapping/i],
  ['no shape', without('shape'), /shape/],
  ['a shape that is none', { ...MAPPING, shape: 'pyramid' }, /shape/],
  ['no source', without('source'), /source/],
  ['a source that is a text', { ...MAPPING, source: 'battery' }, /source/],
  ['a source with a blank slug', { ...MAPPING, source: { slug: '', name: 'X' } }, /source\.slug/],
  ['a source with NUL', { ...MAPPING, source: { slug: 'b', name: 'a\0b' } }, /source/],
  ['no id', without('id'), /id/],
  ['no customer', without('customer'), /customer/],
  ['no date', without('date'), /date/],
  ['no touchpoint', without('touchpoint'), /touchpoint/],
  ['a column that is none', { ...MAPPING, id: 'ticket' }, /ticket/],
  ['a template that is open', { ...MAPPING, id: 'x-{id' }, /id/],
  ['a template of a column that is none', { ...MAPPING, id: 'x-{ticket}' }, /ticket/],
  ['an answer that is none', { ...MAPPING, answers: { mood: 'mark' } }, /answers.*mood/],
  [
    'a scale of one point',
    { ...MAPPING, answers: { csat: { column: 'mark', scale: { min: 3, max: 3 } } } },
    /answers\.csat/,
  ],
  [
    'a scale upside down',
    { ...MAPPING, answers: { csat: { column: 'mark', scale: { min: 5, max: 1 } } } },
    /answers\.csat/,
  ],
  [
    'a scale of texts',
    { ...MAPPING, answers: { csat: { column: 'mark', scale: { min: 'a', max: 'b' } } } },
    /answers\.csat/,
  ],
  ['a timezone that is none', { ...MAPPING, timezone: 'Mars/Olympus' }, /timezone/],
  ['an encoding that is none', { ...MAPPING, encoding: 'klingon' }, /encoding/],
  ['a delimiter that is none', { ...MAPPING, delimiter: 'x' }, /delimiter/],
  ['a decimal mark that is none', { ...MAPPING, decimal: ';' }, /decimal/],
  ['a date format that is none', { ...MAPPING, dateFormat: 'whenever' }, /date format "whenever"/],
  ['a condition without a test', { ...MAPPING, where: [{ column: 'id' }] }, /where/],
  ['a condition that is a text', { ...MAPPING, where: 'id = 1' }, /where/],
  [
    'an attribute of a type that is none',
    { ...MAPPING, attributes: { age: { column: 'age', type: 'colour' } } },
    /attributes\.age/,
  ],
  ['a key too many', { ...MAPPING, drop: 'table' }, /drop/],
  [
    'a survey without columns',
    { shape: 'survey', source: MAPPING.source, respondent: 'id', date: 'at', columns: [] },
    /columns/,
  ],
  [
    'a survey of a touchpoint that is none',
    {
      shape: 'survey',
      source: MAPPING.source,
      respondent: 'id',
      date: 'at',
      columns: [{ column: 'mark', touchpoint: 'bil', metric: 'csat' }],
    },
    /columns\[?.?0.*bil/,
  ],
];

const FILES: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['nothing', '', /^.*The file/],
  ['a line end', '\n', /The file/],
  ['a byte order mark', '\uFEFF', /The file/],
  ['a head line alone', HEAD, /a head line and no rows/],
  ['a head line in UTF-16 alone', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), /a head line and no rows/],
  [
    'half a character of UTF-16',
    Buffer.from(`\uFEFF${HEAD}`, 'utf16le').subarray(0, 9),
    /head|column|The file/,
  ],
  ['other columns', 'a,b,c\n1,2,3\n', /head|column/],
  ['a column twice', `id,${HEAD}x,${SOUND}`, /Line 1|twice|head/],
  ['no head line', SOUND, /head|column/],
  ['a quotation mark that is never closed', `"${SHEET}`, /head|quotation/],
  ['a ZIP archive', Buffer.from('PK\u0003\u0004 sheet.xlsx', 'latin1'), /ZIP|Excel|spreadsheet|CSV/i],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF|head|column|The file/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /The file|head/],
  [
    'bytes at random',
    Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 89) % 256)),
    /The file|head/,
  ],
  ['zeros', Buffer.alloc(10_000), /The file|head/],
  ['a page', '<!doctype html><title>Sign in</title>', /HTML|page|head|The file/],
  ['JSON', '[{"id":"a"}]', /JSON|head|The file/],
  ['a line of five megabytes', 'x'.repeat(5_000_000), /The file|head|Line/],
  [
    'ten thousand columns',
    `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join()}\n`,
    /head|column|The file/,
  ],
];

export const UPLOADS: readonly Broken[] = [
  ...FORMS.map(([name, sent, says]) => ({ name, sent, says })),
  ...MAPPINGS.map(([name, mapping, says]) => ({
    name: `a mapping of ${name}`,
    sent: upload(SHEET, mapping),
    says,
  })),
  ...FILES.map(([name, content, says]) => ({ name: `a file of ${name}`, sent: upload(content), says })),
];
