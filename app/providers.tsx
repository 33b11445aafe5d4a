'use client';

import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { useState, type ReactNode } from 'react';
import { READABLE, theme } from '@/components/theme/theme';
import { signInPath } from '@/lib/auth/next-path';
import { ApiProblem } from '@/lib/http/client';

/** Figures stay fresh for a minute: long enough that what the server prefetched is not fetched again. */
const FRESH_MS = 60_000;

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  // The policy of the document knows its first nonce only; a refresh of the page brings another.
  const [documentNonce] = useState(nonce);
  const [queryClient] = useState(makeQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => documentNonce}
    >
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const readableVariables = () => READABLE;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: mayRetry } },
  });
}

/** What the server refused it will refuse again; what it could not do is asked for twice more. */
function mayRetry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return !refused && failures < 2;
}

function leaveWhenSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) {
    location.assign(signInPath(`${location.pathname}${location.search}`));
  }
}
