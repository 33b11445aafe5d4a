import { LaidMapping } from '@/components/imports/laid-mapping';
import { NewImport } from '@/components/imports/new-import';
import { PageHead } from '@/components/imports/page-head';
import { findStarter } from '@/components/imports/starters';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { Viewer } from '@/lib/auth/viewer';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { usedMappingsOptions } from '@/lib/imports/details-client';
import { getImportMapping } from '@/lib/imports/get-import-mapping';
import { listMappings } from '@/lib/imports/list-mappings';
import { importParams } from '@/lib/imports/schema';

export const metadata = { title: 'New import' };

type Parameters = Record<string, string | string[] | undefined>;

/** A file, its mapping, a dry run, the import. `?start=survey` begins with an example, `?from=12` with the mapping of import 12. */
export default async function NewImportPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('imports.run');
  const { organisation } = await listFilterChoices(viewer);
  const mapping = await askedFor(viewer, await searchParams);
  return (
    <>
      <PageHead title="New import" up={{ href: '/imports', label: 'All imports' }} />
      {mapping !== null && <LaidMapping mapping={mapping} />}
      <Prefetched
        queries={[{ queryKey: usedMappingsOptions().queryKey, queryFn: () => listMappings(viewer) }]}
      >
        <NewImport timezone={organisation.timezone} />
      </Prefetched>
    </>
  );
}

async function askedFor(viewer: Viewer, { start, from }: Parameters): Promise<string | null> {
  const params = importParams.safeParse({ id: from });
  if (params.success) return (await getImportMapping(viewer, params.data)).mapping;
  return typeof start === 'string' ? (findStarter(start)?.mapping ?? null) : null;
}
