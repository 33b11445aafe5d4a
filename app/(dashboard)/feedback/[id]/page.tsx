import { notFound } from 'next/navigation';
import { safeParse } from 'zod/v4/core';
import { VerbatimPanel } from '@/components/feedback/verbatim-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { DomainError } from '@/lib/errors';
import { verbatimOptions } from '@/lib/feedback/client';
import { getVerbatim } from '@/lib/feedback/get-verbatim';
import { verbatimParams } from '@/lib/feedback/schema';

export const metadata = { title: 'Comment' };

/** One comment. */
export default async function CommentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('feedback.read');
  const parsed = safeParse(verbatimParams, await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  const verbatim = await getVerbatim(viewer, { id }).catch(notFoundWhereMissing);
  return (
    <Prefetched
      queries={[{ queryKey: verbatimOptions(id).queryKey, queryFn: () => Promise.resolve(verbatim) }]}
    >
      <VerbatimPanel id={id} />
    </Prefetched>
  );
}

function notFoundWhereMissing(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') notFound();
  throw error;
}
