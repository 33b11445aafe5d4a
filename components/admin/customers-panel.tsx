'use client';

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Form from 'next/form';
import { useState } from 'react';
import { Pages } from '@/components/imports/pages';
import { PageHead } from '@/components/imports/page-head';
import { EmptyState } from '@/components/metrics/empty-state';
import { LoadFailed } from '@/components/metrics/load-failed';
import { customerParameters, customersOptions } from '@/lib/customer-data/client';
import type { CustomerRow, CustomerSearch } from '@/lib/customer-data/schema';
import classes from './admin.module.css';
import { AnonymiseDialog } from './anonymise-dialog';
import { CustomerTable } from './customer-table';

interface CustomersPanelProps {
  asked: CustomerSearch;
  /** What is wrong with the address; the first of all are shown then. */
  fault: string | null;
}

/** What is stored of one customer: to be handed over, or to be forgotten. */
export function CustomersPanel({ asked, fault }: CustomersPanelProps) {
  const { data, error, refetch } = useQuery(customersOptions(asked));
  const client = useQueryClient();
  const [open, setOpen] = useState<CustomerRow | null>(null);
  const [said, setSaid] = useState('');
  return (
    <div className={classes['panel']}>
      <PageHead title="Customers’ data" />
      <p className={classes['note']}>
        Whoever asks what is stored of them gets it as a download; whoever asks to be forgotten is anonymised.
        The audit log says that it was done, and nothing of what was erased.
      </p>
      <Form action="/admin/customers" className={classes['search']} aria-label="Look a customer up">
        <label className={classes['field']}>
          Number, name or e-mail
          <input key={asked.search} name="search" type="search" maxLength={200} defaultValue={asked.search} />
        </label>
        <Button type="submit" variant="default">
          Search
        </Button>
      </Form>
      <output className={classes['said']}>{said}</output>
      {fault !== null && <p role="alert">{fault}</p>}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Looking …</output>}
      {data !== undefined && data.customers.length === 0 && (
        <EmptyState
          title={asked.search === '' ? 'No customers yet' : 'Nobody found'}
          text={
            asked.search === ''
              ? 'They come with the first import.'
              : 'Nobody has these letters in the number, name or e-mail address. Try fewer.'
          }
        />
      )}
      {data !== undefined && data.customers.length > 0 && (
        <>
          <CustomerTable customers={data.customers} onAnonymise={setOpen} />
          <Pages
            path="/admin/customers"
            search={customerParameters({ ...asked, page: 1 })}
            of="customers"
            words={['Previous', 'Next']}
            {...data}
          />
        </>
      )}
      {open !== null && (
        <AnonymiseDialog
          customer={open}
          onDone={(words) => {
            setSaid(words);
            void client.invalidateQueries();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
