import { parse } from 'csv-parse/sync';
import { NextRequest } from 'next/server';
import { describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { KPIS } from '@/lib/domain/metrics/catalogue';
import { csvResponse } from '@/lib/http/csv-response';
import { declareRoutes } from '@/lib/http/declare-routes';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';
import { listTouchpoints } from '@/lib/touchpoints/list-touchpoints';
import { touchpointExportQuery, touchpointQuery } from '@/lib/touchpoints/schema';
import { corridor } from '@/tests/corridor';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { exportOverview } from './export-overview';
import { readOverview } from './read-overview';
import { OVERVIEW_TABLES, overviewExportQuery, overviewQuery, type OverviewTable } from './schema';

const NOW = new Date('2026-04-15T10:00:00Z');
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const PERIOD = 'from=2026-03-01&to=2026-04-01';

async function makeHistory(store: Pool): Promise<void> {
  const { source } = await makeCompany(store);
  const inMarch = new Date('2026-03-10T10:00:00Z');
  const inFebruary = new Date('2026-02-10T10:00:00Z');
  const rows = [
    ...makeRows(71, { occurredAt: inMarch, answers: { csat: 5, nps: 9 }, persona: 'students' }),
    ...makeRows(29, { occurredAt: inMarch, answers: { csat: 2, nps: 4, sentiment: -0.3 } }),
    ...makeRows(60, { occurredAt: inFebruary, answers: { csat: 3, ces: 6 } }),
    ...makeRows(37, { occurredAt: inMarch, touchpoint: 'call', answers: { expectation: 7.7, reality: 6.1 } }),
    ...makeRows(5, { occurredAt: inMarch, touchpoint: 'shop', answers: {} }),
  ];
  await ingestAll(store, source.id, rows, NOW);
}

/** The API with a signed-in executive. */
function openApi(store: Pool) {
  const viewer = { ...operator(store, NOW), role: 'executive' as const };
  const { get } = declareRoutes(async () => viewer);
  const permission = 'metrics.read';
  const routes = {
    '/overview': get({ permission, query: overviewQuery, run: readOverview }),
    '/overview/export': get({
      permission,
      query: overviewExportQuery,
      run: async (asking, query) => csvResponse(await exportOverview(asking, query)),
    }),
    '/touchpoints': get({ permission, query: touchpointQuery, run: listTouchpoints }),
    '/touchpoints/export': get({
      permission,
      query: touchpointExportQuery,
      run: async (asking, query) => csvResponse(await exportTouchpoints(asking, query)),
    }),
  };
  return (path: keyof typeof routes, search: string) =>
    routes[path](new NextRequest(`http://localhost/api/v1${path}?${search}`), {
      params: Promise.resolve({}),
    });
}

type Line = Record<string, string>;
const linesOf = async (response: Response): Promise<Line[]> =>
  parse<Line>(await response.text(), { columns: true });

/** A cell as the document has it. */
const figure = (cell: string | undefined) => (cell === '' || cell === undefined ? null : Number(cell));

const figuresOf = (line: Line | undefined, columns: string[]) =>
  columns.map((column) => figure(line?.[column]));

describe('one figure everywhere', { timeout: 120_000 }, () => {
  test('the command line prints the document of the API', async ({ store }) => {
    await makeHistory(store);
    const answer = await openApi(store)('/overview', PERIOD);
    const document: unknown = await answer.json();
    const { stdout } = await corridor(
      store,
      'report',
      '--from',
      '2026-03-01',
      '--to',
      '2026-04-01',
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual(document);
  });

  test('downloads hold the figures of the document, to the last digit', async ({ store }) => {
    await makeHistory(store);
    const api = openApi(store);
    const document = await readOverview(operator(store, NOW), overviewQuery.parse(MARCH));
    expect(await (await api('/overview', PERIOD)).json()).toEqual(document);
    const table = async (name: OverviewTable) =>
      linesOf(await api('/overview/export', `${PERIOD}&table=${name}`));

    const kpis = new Map((await table('kpis')).map((line) => [line['kpi'], line]));
    for (const key of KPIS) {
      const reading = document.kpis[key];
      expect(
        figuresOf(kpis.get(key), ['value', 'low', 'high', 'answered', 'previous_value', 'change_by']),
      ).toEqual([
        reading?.value,
        reading?.low,
        reading?.high,
        reading?.answered,
        reading?.previous?.value,
        reading?.change?.by,
      ]);
    }
    for (const key of ['interactions', 'customers'] as const) {
      expect(figuresOf(kpis.get(key), ['value', 'previous_value'])).toEqual(
        Object.values(document.volume[key]),
      );
    }
    const standings = document.stages.flatMap(({ touchpoints }) => touchpoints);
    const list = await listTouchpoints(operator(store, NOW), touchpointQuery.parse(MARCH));
    expect(await (await api('/touchpoints', PERIOD)).json()).toEqual(list);
    for (const lines of [
      await table('touchpoints'),
      await linesOf(await api('/touchpoints/export', PERIOD)),
    ]) {
      expect(lines.map(({ touchpoint }) => touchpoint)).toEqual(standings.map(({ slug }) => slug));
      for (const [index, line] of lines.entries()) {
        const standing = standings[index];
        expect(list.rows[index]).toMatchObject(standing ?? {});
        expect(figure(line['score_value'])).toBe(standing?.score.value);
        expect(figure(line['csat_low'])).toBe(standing?.metrics.csat?.low ?? null);
        expect(figure(line['csat_good'])).toBe(standing?.metrics.csat?.counts?.['good'] ?? null);
        expect(figure(line['cx_index_gap'])).toBe(standing?.metrics.cxIndex?.details?.['gap'] ?? null);
      }
    }
    const [stage] = await table('stages');
    expect([figure(stage?.['score_value']), figure(stage?.['score_low'])]).toEqual([
      document.stages[0]?.score.value,
      document.stages[0]?.score.low,
    ]);
    expect((await table('trend')).map((line) => figure(line['nps_value']))).toEqual(
      document.trend.points.map(({ readings }) => readings.nps.value),
    );
    expect((await table('churn')).map(({ month, active }) => [month, figure(active)])).toEqual(
      document.churn?.map(({ month, active }) => [month, active]),
    );
    expect(
      (await table('departments')).map(({ department, below_target: below }) => [department, figure(below)]),
    ).toEqual(document.departments.map(({ slug, belowTarget }) => [slug, belowTarget]));
    expect((await table('movers')).map(({ touchpoint, q }) => [touchpoint, figure(q)])).toEqual(
      document.movers.map(({ slug, q }) => [slug, q]),
    );
  });

  test.for(OVERVIEW_TABLES)('the download of %s says what it is and of when', async (name, { store }) => {
    await makeHistory(store);
    const answer = await openApi(store)('/overview/export', `${PERIOD}&table=${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${name}-2026-03-01-to-2026-03-31.csv"`,
    );
  });

  test('a name that a spreadsheet would run is only text in a download', async ({ store }) => {
    await makeHistory(store);
    const formula = `=HYPERLINK("http://evil.example","Zoë")`;
    await store.$client`update touchpoints set name = ${formula} where slug = 'bill'`;
    const [line] = await linesOf(await openApi(store)('/touchpoints/export', PERIOD));
    expect(line?.['name']).toBe(`'${formula}`);
    expect(line?.['sentiment_value']).toBe('-0.3');
  });

  test('a filter that does not fit is a problem, not a figure', async ({ store }) => {
    await makeCompany(store);
    const api = openApi(store);
    for (const [path, search, field] of [
      ['/overview', 'journey=nowhere', 'journey'],
      ['/overview', 'from=2026-02-30&to=2026-04-01', 'from'],
      ['/overview/export', 'table=users', 'table'],
      ['/overview/export', '', 'table'],
      ['/touchpoints', 'sort=password', 'sort'],
      ['/touchpoints', 'page=0', 'page'],
      ['/touchpoints', 'pageSize=1e9', 'pageSize'],
      ['/touchpoints/export', 'stage=nowhere', 'stage'],
    ] as const) {
      const answer = await api(path, search);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'invalid', fields: [{ path: field }] });
    }
  });
});
