'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadFailed } from '@/components/metrics/load-failed';
import { proofOptions } from '@/lib/verification/client';
import { FixPanel } from './fix-panel';

interface FixProofProps {
  /** Of the issue. */
  number: number;
  title?: string;
  about?: ReactNode;
}

/** The proof that the fix of an issue worked, loaded by itself. */
export function FixProof({ number, ...panel }: FixProofProps) {
  const { data, error, refetch } = useQuery(proofOptions(number));
  if (error !== null && data === undefined)
    return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={360} aria-hidden />;
  return <FixPanel proof={data} {...panel} />;
}
