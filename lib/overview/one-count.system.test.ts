import { parse } from 'csv-parse/sync';
import { NextRequest } from 'next/server';
import { describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { exportDepartments } from '@/lib/departments/export-departments';
import { listDepartments } from '@/lib/departments/list-departments';
import { filterQuery } from '@/lib/filters/schema';
import { csvResponse } from '@/lib/http/csv-response';
import { declareRoutes } from '@/lib/http/declare-routes';
import { corridor } from '@/tests/corridor';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { makeSecondJourney } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { exportOverview } from './export-overview';
import { readOverview } from './read-overview';
import { overviewExportQuery, overviewQuery } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const PERIOD = 'from=2026-03-01&to=2026-04-01';
const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** Finance owns three issues, one of them with logistics; logistics has mended one in nine days. */
async function makeIssues(store: Pool): Promise<void> {
  await makeCompany(store);
  await makeSecondJourney(store);
  await makeIssue(store, { dueAt: at('2026-03-20'), severityLevel: 'critical' });
  await makeIssue(store, {
    touchpoint: 'call',
    reopened: 1,
    events: [{ kind: 'reopened', at: at('2026-03-07') }],
  });
  await makeIssue(store, { touchpoint: 'porch', from: 'bill', otherDepartment: 'finance' });
  await makeIssue(store, {
    touchpoint: 'porch',
    state: 'verified',
    fixLiveOn: '2026-03-10',
    events: [{ kind: 'verified', at: at('2026-03-30') }],
  });
}

const COLUMNS = [
  'open_issues',
  'overdue_issues',
  'verifying_issues',
  'verified_issues',
  'fixes_live',
  'median_days_to_fix',
  'reopened_issues',
] as const;

const OWNED: Readonly<Record<string, string[]>> = {
  finance: ['3', '1', '0', '0', '0', '', '1'],
  logistics: ['1', '0', '0', '1', '1', '9', '0'],
};

const read = (store: Pool) => readOverview(operator(store, NOW), overviewQuery.parse(MARCH));
const list = (store: Pool) => listDepartments(operator(store, NOW), filterQuery.parse(MARCH));

describe('the issues of a department are the same', { timeout: 120_000 }, () => {
  test('on the overview, among the departments and in the answer of the API', async ({ store }) => {
    await makeIssues(store);
    const overview = await read(store);
    expect(overview.issues).toEqual({
      open: 3,
      overdue: 1,
      worst: 'critical',
      verifying: 0,
      verified: 1,
      fixed: 1,
      medianDaysToFix: 9,
      reopened: 1,
      openAt: ['bill', 'call', 'porch'],
    });
    const { departments } = await list(store);
    for (const { slug, issues } of overview.departments) {
      expect(departments.find((one) => one.slug === slug)?.issues).toEqual(issues);
      const { open, overdue, verifying, verified, fixed, medianDaysToFix, reopened } = issues;
      const figures = [open, overdue, verifying, verified, fixed, medianDaysToFix, reopened];
      expect(figures.map((figure) => (figure === null ? '' : String(figure)))).toEqual(OWNED[slug]);
    }
    const viewer = { ...operator(store, NOW), role: 'executive' as const };
    const api = declareRoutes(() => Promise.resolve(viewer)).get({
      permission: 'metrics.read',
      query: overviewQuery,
      run: readOverview,
    });
    const answer = await api(new NextRequest(`http://localhost/api/v1/overview?${PERIOD}`), {
      params: Promise.resolve({}),
    });
    expect(await answer.json()).toEqual(overview);
  });

  test('in both downloads', async ({ store }) => {
    await makeIssues(store);
    const viewer = operator(store, NOW);
    for (const download of [
      await exportOverview(viewer, overviewExportQuery.parse({ ...MARCH, table: 'departments' })),
      await exportDepartments(viewer, filterQuery.parse(MARCH)),
    ]) {
      const text = await csvResponse(download).text();
      const lines = parse<Record<string, string>>(text, { columns: true });
      const figures = lines.map((line) => [line['department'], COLUMNS.map((column) => line[column])]);
      expect(Object.fromEntries(figures)).toEqual(OWNED);
    }
    const kpis = await exportOverview(viewer, overviewExportQuery.parse({ ...MARCH, table: 'kpis' }));
    const rows = parse<Record<string, string>>(await csvResponse(kpis).text(), { columns: true });
    const counted = rows.filter(({ kpi }) => kpi?.endsWith('_issues'));
    expect(counted.map(({ kpi, value }) => [kpi, value])).toEqual([
      ['open_issues', '3'],
      ['overdue_issues', '1'],
    ]);
  });

  test('on the command line, as a document and in words', async ({ store }) => {
    await makeIssues(store);
    const days = ['--from', MARCH.from, '--to', MARCH.to];
    const { stdout } = await corridor(store, 'report', ...days, '--json');
    const document = overviewShape(JSON.parse(stdout));
    expect(document).toEqual(overviewShape(await read(store)));
    const { stdout: words } = await corridor(store, 'report', ...days);
    const lines = words.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '));
    expect(lines).toContain('Open issues | 3 | now');
    expect(lines.find((line) => line.startsWith('Logistics'))).toContain(
      '1 open | 0 overdue | 0 verifying | 1 verified | median 9 days to fix (n = 1) | 0 reopened',
    );
  });
});

/** What is said of issues, by department. */
function overviewShape(document: { issues: unknown; departments: { slug: string; issues: unknown }[] }) {
  return {
    issues: document.issues,
    departments: document.departments.map(({ slug, issues }) => ({ slug, issues })),
  };
}
