import { PageHead } from '@/components/imports/page-head';
import { Outbox } from '@/components/notices/outbox';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listMails } from '@/lib/notices/list-mails';
import { mailsOptions } from '@/lib/notices/mail-client';
import { mailQuery } from '@/lib/notices/mail-schema';

export const metadata = { title: 'Outbox' };

/** What was mailed, or could not be. */
export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const viewer = await requireViewer('mails.read');
  const asked = mailQuery.safeParse(await searchParams);
  const query = asked.success ? asked.data : mailQuery.parse({});
  return (
    <>
      <PageHead title="Outbox" />
      <Prefetched
        queries={[{ queryKey: mailsOptions(query).queryKey, queryFn: () => listMails(viewer, query) }]}
      >
        <Outbox query={query} />
      </Prefetched>
    </>
  );
}
