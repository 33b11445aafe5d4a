import { JourneyFile } from '@/components/imports/journey-file';
import { PageHead } from '@/components/imports/page-head';
import { requireViewer } from '@/lib/auth/require-viewer';

export const metadata = { title: 'Journey file' };

/** Departments, journeys, stages and touchpoints from a file. */
export default async function JourneyFilePage() {
  await requireViewer('imports.run');
  return (
    <>
      <PageHead title="Journey file" up={{ href: '/imports', label: 'All imports' }} />
      <p>
        It creates departments, partners, personas, journeys with their stages, and touchpoints, and changes
        those that are there. What it does not name stays as it is; the same file again changes nothing.
      </p>
      <JourneyFile />
    </>
  );
}
