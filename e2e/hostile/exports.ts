import { readdirSync } from 'node:fs';
import { DEPARTMENT_TABLES } from '@/lib/departments/schema';
import { FLOW_TABLES } from '@/lib/mining/schema';
import { OVERVIEW_TABLES } from '@/lib/overview/schema';
import { PARTNER_TABLES } from '@/lib/partners/schema';
import { PERSONA_TABLES } from '@/lib/personas/schema';
import { DETAIL_TABLES } from '@/lib/touchpoints/detail-schema';

const tables = (path: string, names: readonly string[]) => names.map((name) => `${path}?table=${name}`);

/** Every download of a table below `/api/v1`, by its folder: what to ask for so that all of it comes. */
export const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'audit/export': ['audit/export'],
  'departments/[slug]/export': tables('departments/evil/export', DEPARTMENT_TABLES),
  'departments/export': ['departments/export'],
  'feedback/export': ['feedback/export'],
  'feedback/themes/export': ['feedback/themes/export'],
  'imports/[id]/rejects': ['imports/1/rejects'],
  'issues/export': ['issues/export'],
  'journeys/[slug]/export': ['journeys/evil/export'],
  'journeys/[slug]/flows/export': tables('journeys/evil/flows/export', FLOW_TABLES),
  'overview/export': tables('overview/export', OVERVIEW_TABLES),
  'partners/export': tables('partners/export', PARTNER_TABLES),
  'personas/[slug]/export': tables('personas/evil/export', PERSONA_TABLES),
  'personas/export': ['personas/export'],
  'touchpoints/[slug]/export': tables('touchpoints/evil/export', DETAIL_TABLES),
  'touchpoints/export': ['touchpoints/export'],
};

/** The downloads that there are, as `EXPORTS` calls them; those of an admin’s data are JSON. */
export function findExports(): string[] {
  return readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/(export|rejects)\/route\.ts$/.test(file) && !file.startsWith('admin/'))
    .map((file) => file.replace('/route.ts', ''))
    .toSorted();
}
