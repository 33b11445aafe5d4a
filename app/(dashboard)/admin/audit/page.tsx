import { AuditPanel } from '@/components/admin/audit-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { auditOptions } from '@/lib/audit-trail/client';
import { listAudit } from '@/lib/audit-trail/list-audit';
import { AUDIT_PAGE_SIZE, auditExportQuery } from '@/lib/audit-trail/schema';
import { requireViewer } from '@/lib/auth/require-viewer';

export const metadata = { title: 'Audit log' };

/** Who did what, as the address asks for it. */
export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewer('audit.read');
  const asked = auditExportQuery.safeParse(await searchParams);
  const filter = asked.success ? asked.data : {};
  const fault = asked.success
    ? null
    : asked.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('. ');
  const first = () => listAudit(viewer, { ...filter, cursor: undefined, pageSize: AUDIT_PAGE_SIZE });
  return (
    <Prefetched
      queries={[
        {
          queryKey: auditOptions(filter).queryKey,
          queryFn: async () => ({ pages: [await first()], pageParams: [null] }),
        },
      ]}
    >
      <AuditPanel filter={filter} fault={fault} />
    </Prefetched>
  );
}
