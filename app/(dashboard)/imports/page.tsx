import { ImportsList } from '@/components/imports/imports-list';
import { NewImportLink } from '@/components/imports/new-import-link';
import { PageHead } from '@/components/imports/page-head';
import { SendingNotice } from '@/components/imports/sending-notice';
import { TextLink } from '@/components/imports/text-link';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { importsOptions } from '@/lib/imports/client';
import { listImports } from '@/lib/imports/list-imports';
import { importListQuery } from '@/lib/imports/schema';

export const metadata = { title: 'Imports' };

/** Past and present imports. */
export default async function ImportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const viewer = await requireViewer('imports.read');
  const { page } = importListQuery.catch({ page: 1 }).parse(await searchParams);
  const mayRun = can(viewer.role, 'imports.run');
  return (
    <>
      <PageHead title="Imports">
        <TextLink href="/imports/guide">How files are read</TextLink>
        {mayRun && (
          <>
            <TextLink href="/imports/journeys">Journey file</TextLink>
            <NewImportLink />
          </>
        )}
      </PageHead>
      <SendingNotice />
      <Prefetched
        queries={[{ queryKey: importsOptions(page).queryKey, queryFn: () => listImports(viewer, { page }) }]}
      >
        <ImportsList page={page} mayRun={mayRun} />
      </Prefetched>
    </>
  );
}
