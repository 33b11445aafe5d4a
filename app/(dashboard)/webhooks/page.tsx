import { WebhookPanel } from '@/components/notices/webhook-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listWebhooks } from '@/lib/notices/list-webhooks';
import { webhooksOptions } from '@/lib/notices/webhook-client';

export const metadata = { title: 'Webhooks' };

/** Receivers outside that are told of issues. */
export default async function WebhooksPage() {
  const viewer = await requireViewer('webhooks.manage');
  return (
    <Prefetched queries={[{ queryKey: webhooksOptions().queryKey, queryFn: () => listWebhooks(viewer) }]}>
      <WebhookPanel />
    </Prefetched>
  );
}
