import { PageHead } from '@/components/imports/page-head';
import { RulesPanel } from '@/components/rules/rules-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { rulesOptions, runsOptions } from '@/lib/detection/client';
import { listRules } from '@/lib/detection/list-rules';
import { listRuns } from '@/lib/detection/list-runs';
import { can } from '@/lib/domain/permissions';

export const metadata = { title: 'Flag rules' };

/** When a flag is raised, and what detection has done lately. */
export default async function RulesPage() {
  const viewer = await requireViewer('rules.read');
  return (
    <>
      <PageHead title="Flag rules" />
      <Prefetched
        queries={[
          { queryKey: rulesOptions.queryKey, queryFn: () => listRules(viewer) },
          { queryKey: runsOptions.queryKey, queryFn: () => listRuns(viewer) },
        ]}
      >
        <RulesPanel mayManage={can(viewer.role, 'rules.manage')} />
      </Prefetched>
    </>
  );
}
