import { Guide } from '@/components/imports/guide';
import { PageHead } from '@/components/imports/page-head';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';

export const metadata = { title: 'How files are read' };

/** The shapes of files and mappings, with examples. */
export default async function GuidePage() {
  const { role } = await requireViewer('imports.read');
  return (
    <>
      <PageHead title="How files are read" up={{ href: '/imports', label: 'All imports' }} />
      <Guide mayRun={can(role, 'imports.run')} />
    </>
  );
}
