import type { Broken } from './broken';

/** What is not the number of an import. */
const NUMBERS = [
  '0',
  '-1',
  '1.5',
  'one',
  '1e99',
  '99999999999999999999',
  '2147483648',
  'null',
  '%00',
  '1%20or%201=1',
  '%27',
  '%F0%9F%92%A9',
];

const SLUGS = [
  'moon',
  'FINANCE',
  '%27%20or%20%271%27=%271',
  '..%2f..%2fetc%2fpasswd',
  'finance%2Fexport',
  '%3Cscript%3E',
  'x'.repeat(80),
  '%F0%9F%92%A9',
  'a%00b',
];

export const PATHS: readonly Broken[] = [
  ...NUMBERS.map((number) => ({
    name: `the import ${number}`,
    sent: { path: `/api/v1/imports/${number}` },
    says: /id.*(must be the number of an import|expected|Too)/i,
  })),
  ...(['mapping', 'rejects', 'rejected-rows'] as const).map((part) => ({
    name: `the ${part} of an import that is none`,
    sent: { path: `/api/v1/imports/987654/${part}` },
    says: /import/i,
    status: 404,
  })),
  { name: 'an import that is none', sent: { path: '/api/v1/imports/987654' }, says: /import/i, status: 404 },
  ...(['retry', 'undo'] as const).flatMap((verb) => [
    {
      name: `${verb} of an import that is none`,
      sent: { method: 'POST' as const, path: `/api/v1/imports/987654/${verb}` },
      says: /import/i,
      status: 404,
    },
    {
      name: `${verb} of the import “abc”`,
      sent: { method: 'POST' as const, path: `/api/v1/imports/abc/${verb}` },
      says: /id.*must be the number of an import/,
    },
  ]),
  ...SLUGS.map((slug) => ({
    name: `the department ${slug.slice(0, 30)}`,
    sent: { path: `/api/v1/departments/${slug}` },
    says: /There is no department “.*”. GET \/api\/v1\/departments lists them/,
    status: 404,
  })),
  {
    name: 'a department of 5,000 letters',
    sent: { path: `/api/v1/departments/${'x'.repeat(5000)}` },
    says: /slug.*more than 80 letters/,
  },
  {
    name: 'the download of a department that is none',
    sent: { path: '/api/v1/departments/moon/export?table=trend' },
    says: /There is no department “moon”/,
    status: 404,
  },
  ...['nothing', '..%2f..%2fetc%2fpasswd', 'partners/harbour', 'overview/x/y'].map((path) => ({
    name: `the path ${path}`,
    sent: { path: `/api/v1/${path}` },
    says: /no such path.*docs\/api\.md/,
    status: 404,
  })),
  ...['departments/%E0%A4%A', 'imports/%ff', 'departments/100%'].map((path) => ({
    name: `the path ${path}`,
    sent: { path: `/api/v1/${path}` },
    says: /percent sign.*encode it as %25/,
  })),
];
