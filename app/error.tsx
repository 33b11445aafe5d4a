'use client';

import { ErrorView } from '@/components/shell/error-view';

/** Outside the frame, so with a landmark of its own. */
export default function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorView error={error} retry={retry} />
    </main>
  );
}
