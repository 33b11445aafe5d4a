import { countImports, listImportRows } from '@/db/queries/imports';
import type { Viewer } from '@/lib/auth/viewer';
import { buryImports } from './bury-imports';
import { presentImport } from './present-import';
import { IMPORTS_PAGE_SIZE, type ImportListQuery, type ImportPage } from './schema';

/** Past and present imports, the newest first. */
export async function listImports(viewer: Viewer, { page }: ImportListQuery): Promise<ImportPage> {
  await buryImports(viewer);
  const rows = await listImportRows(viewer.db, IMPORTS_PAGE_SIZE, (page - 1) * IMPORTS_PAGE_SIZE);
  return {
    imports: rows.map(presentImport),
    total: await countImports(viewer.db),
    page,
    pageSize: IMPORTS_PAGE_SIZE,
  };
}
