'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { importMappingOptions } from '@/lib/imports/details-client';
import { Listing } from './listing';
import classes from './mapping-shown.module.css';
import { ProblemNotice } from './problem-notice';

/** The mapping that the file was sent with. */
export function MappingShown({ id, mayRun }: { id: number; mayRun: boolean }) {
  const { data, error, refetch } = useQuery(importMappingOptions(id));
  return (
    <section aria-labelledby="mapping">
      <h2 className={classes['title']} id="mapping">
        Mapping
      </h2>
      {error !== null && (
        <ProblemNotice title="The mapping could not be read" problem={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <details className={classes['details']}>
            <summary className={classes['summary']}>Show the mapping that it was sent with</summary>
            <Listing label="Mapping, in JSON" text={data.mapping} />
          </details>
          {mayRun && (
            <Button component={Link} href={`/imports/new?from=${id}`} variant="default" size="xs">
              Import another file with it
            </Button>
          )}
        </>
      )}
    </section>
  );
}
