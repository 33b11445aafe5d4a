import { writeFile } from 'node:fs/promises';
import { renderRoles } from '@/lib/domain/issues/render-roles';
import { renderCatalogue } from '@/lib/domain/metrics/render-catalogue';
import { renderPermissions } from '@/lib/domain/permissions';

/** The pages of docs/ that are rendered from the code; tests compare the committed files with the rendering. */
const pages = [
  { path: '../docs/metrics.md', text: renderCatalogue() },
  { path: '../docs/permissions.md', text: renderPermissions() },
  { path: '../docs/issue-roles.md', text: renderRoles() },
];

await Promise.all(pages.map(({ path, text }) => writeFile(new URL(path, import.meta.url), text)));
