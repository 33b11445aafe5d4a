import { notFound } from 'next/navigation';
import { ImportDetail } from '@/components/imports/import-detail';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { importOptions } from '@/lib/imports/client';
import { importMappingOptions, rejectedRowsOptions } from '@/lib/imports/details-client';
import { getImport } from '@/lib/imports/get-import';
import { getImportMapping } from '@/lib/imports/get-import-mapping';
import { listRejectedRows } from '@/lib/imports/list-rejected-rows';
import { importParams } from '@/lib/imports/schema';

interface ImportPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: ImportPageProps) {
  return { title: `Import ${(await params).id}` };
}

/** One import. */
export default async function ImportPage({ params }: ImportPageProps) {
  const viewer = await requireViewer('imports.read');
  const parsed = importParams.safeParse(await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  const view = await getImport(viewer, { id }).catch(notFoundWhereMissing);
  return (
    <Prefetched
      queries={[
        { queryKey: importOptions(id).queryKey, queryFn: () => Promise.resolve(view) },
        { queryKey: importMappingOptions(id).queryKey, queryFn: () => getImportMapping(viewer, { id }) },
        {
          queryKey: rejectedRowsOptions(id, view.rejected).queryKey,
          queryFn: () => listRejectedRows(viewer, { id }),
        },
      ]}
    >
      <ImportDetail
        id={id}
        mayRun={can(viewer.role, 'imports.run')}
        mayUndo={can(viewer.role, 'imports.undo')}
      />
    </Prefetched>
  );
}

function notFoundWhereMissing(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') notFound();
  throw error;
}
