import { FeedbackPanel } from '@/components/feedback/feedback-panel';
import { readFeedbackQuery, type Parameters } from '@/components/filters/read-query';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/permissions';
import { feedbackOptions } from '@/lib/feedback/client';
import { listVerbatims } from '@/lib/feedback/list-verbatims';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';

export const metadata = { title: 'Feedback' };

/** What customers say, for what the address asks for. */
export default async function FeedbackPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('feedback.read');
  const { query } = readFeedbackQuery(await searchParams);
  return (
    <Prefetched
      queries={[
        {
          queryKey: feedbackOptions(query).queryKey,
          queryFn: async () => ({ pages: [await listVerbatims(viewer, query)], pageParams: [null] }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => listFilterChoices(viewer) },
      ]}
    >
      <FeedbackPanel
        mayImport={can(viewer.role, 'imports.run')}
        mayManage={can(viewer.role, 'themes.manage')}
      />
    </Prefetched>
  );
}
