'use client';

import { useSyncExternalStore } from 'react';
import { Notice } from './notice';

/** What stands in place of a page that failed; the log has the rest under the same reference. */
export function ErrorView({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = useReference(error);
  return (
    <Notice
      status={500}
      title="Something went wrong on our side"
      requestId={reference}
      action={
        <button className="notice-way" type="button" onClick={retry}>
          Try again
        </button>
      }
    >
      This page could not be shown. Nothing that you did is lost; trying again often helps.
    </Notice>
  );
}

/** The request that brought the document, and the digest under which the server logged the error. */
function useReference(error: unknown): string | null {
  const requestId = useSyncExternalStore(neverChanges, readRequestId, () => null);
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : null;
  const known = [requestId, digest].filter((part) => typeof part === 'string');
  return known.length > 0 ? known.join(' · ') : null;
}

function neverChanges() {
  return () => {};
}

function readRequestId(): string | null {
  return document.body.dataset['requestId'] ?? null;
}
