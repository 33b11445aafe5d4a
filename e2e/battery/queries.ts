import type { Broken } from './broken';

/** What takes the filter of the dashboards. */
const FILTERED = [
  'overview',
  'overview/customers',
  'touchpoints',
  'departments',
  'departments/finance',
  'partners',
];

const LONG = 'x'.repeat(6000);
const MANY = Array.from({ length: 201 }, (_, at) => `w${at}`).join();

/** Parameters that no filter understands, and which one the answer names. */
const FILTERS: readonly (readonly [query: string, says: RegExp])[] = [
  ['period=yesterday', /period.*“yesterday” is not known; choose from 7d/],
  ['period=custom', /from.*is missing: a custom period needs from and to/],
  ['from=2026-01-01', /to.*is missing: a custom period needs from and to/],
  ['to=2026-01-01', /from.*is missing: a custom period needs from and to/],
  ['from=2026-02-30&to=2026-04-01', /from.*must be a day of the calendar, such as/],
  ['from=2026-1-1&to=2026-04-01', /from.*must be a day of the calendar/],
  ['from=2026-01-01T00:00:00Z&to=2026-04-01', /from.*must be a day of the calendar/],
  ['from=NaN&to=Infinity', /from.*must be a day of the calendar/],
  ['from=2026-04-01&to=2026-04-01', /to.*must be later than from/],
  ['from=2026-05-01&to=2026-04-01', /to.*must be later than from/],
  ['from=1000-01-01&to=2999-12-31', /to.*more than a hundred years/],
  ['period=7d&from=2026-01-01&to=2026-02-01', /from.*belongs to a custom period/],
  ['period=7d&period=30d', /period/],
  ['period[]=7d', /“period\[\]” is not known; choose from period/],
  ['compare=never', /compare.*“never” is not known; choose from previous, year/],
  ['journey=moon', /journey.*“moon” is not known; choose from customer/],
  ['persona=%27%3B%20drop%20table%20customers%3B--', /persona.*drop table customers.*is not known/],
  ['persona=%F0%9F%92%A9', /persona.*is not known/],
  ['persona=a%00b', /persona.*is not known/],
  ['channel=%3Cscript%3Ealert(1)%3C%2Fscript%3E', /channel.*is not known; choose from advertising/],
  ['channel=web&channel=moon', /channel.*“moon” is not known/],
  [`journey=${LONG}`, /journey.*more than 80 letters/],
  [`persona=${MANY}`, /persona.*too many to choose from/],
  ['perod=7d', /“perod” is not known; choose from period/],
  ['constructor=x', /“constructor” is not known/],
];

const ONES: readonly (readonly [path: string, says: RegExp])[] = [
  ['touchpoints?sort=colour', /sort.*“colour” is not known; choose from position/],
  ['touchpoints?sort=--name', /sort.*is not known/],
  ['touchpoints?page=0', /page.*whole number from 1/],
  ['touchpoints?page=-1', /page.*whole number from 1/],
  ['touchpoints?page=1.5', /page.*whole number/],
  ['touchpoints?page=1e99', /page.*whole number/],
  ['touchpoints?page=two', /page.*whole number/],
  ['touchpoints?pageSize=501', /pageSize.*from 1 to 500/],
  ['touchpoints?pageSize=0x10%00', /pageSize.*whole number/],
  ['touchpoints?below=average', /below.*choose from target/],
  ['touchpoints?stage=moon', /stage.*“moon” is not known; choose from service/],
  [`touchpoints?search=${LONG}`, /search.*more than 200 letters/],
  ['touchpoints?search=a&search=b', /search/],
  ['touchpoints/export?page=1', /“page” is not known/],
  ['touchpoints/export?sort=1%20or%201=1', /sort.*is not known/],
  ['overview?customers=soon', /customers.*choose from now, later/],
  ['overview/export', /table.*is missing; choose from kpis/],
  ['overview/export?table=users', /table.*“users” is not known/],
  ['overview/export?table=kpis&table=churn', /table/],
  ['partners/export', /table.*is missing; choose from partners/],
  ['partners/export?table=..%2F..%2Fetc', /table.*is not known/],
  ['partners/export?table=partners&format=xlsx', /“format” is not known/],
  ['departments/export?table=x', /“table” is not known/],
  ['departments/export?department=moon', /department.*“moon” is not known; choose from finance/],
  ['departments/finance/export', /table.*is missing; choose from touchpoints/],
  ['departments/finance/export?table=', /table.*is not known/],
  ['departments/finance?department=finance', /“department” is not known/],
  ['departments?department=moon', /department.*“moon” is not known; choose from finance/],
  ['partners?department=1', /department.*“1” is not known/],
  ['imports?page=0', /page/],
  ['imports?page=100001', /page/],
  ['imports?page=one', /page/],
  ['imports?pages=1', /pages/],
];

export const QUERIES: readonly Broken[] = [
  ...FILTERED.flatMap((path) => FILTERS.map(([query, says]) => [`${path}?${query}`, says] as const)),
  ...ONES,
].map(([path, says]) => ({
  name: path.length > 90 ? `${path.slice(0, 90)}…` : path,
  sent: { path: `/api/v1/${path}` },
  says,
}));
