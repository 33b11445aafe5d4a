'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '@/components/imports/page-head';
import { EmptyState } from '@/components/metrics/empty-state';
import { LoadFailed } from '@/components/metrics/load-failed';
import {
  managedDepartmentsOptions,
  restoreDepartment,
  retireDepartment,
} from '@/lib/departments/manage-client';
import type { ManagedDepartment } from '@/lib/departments/manage-schema';
import classes from './admin.module.css';
import { DepartmentForm, MergeDepartment } from './department-dialogs';
import { ManagedDepartmentTable } from './managed-department-table';
import { Problem } from '@/components/shell/problem';
import { useDeed } from './use-deed';

type Open = { kind: 'add' } | { kind: 'rename' | 'merge'; department: ManagedDepartment };

/** Departments, who heads them and what they answer for. */
export function DepartmentsPanel() {
  const { data, error, refetch } = useQuery(managedDepartmentsOptions());
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const { busy, problem, run } = useDeed();
  const close = () => setOpen(null);
  const done = (words: string) => {
    setSaid(words);
    void client.invalidateQueries();
  };
  const toggle = ({ slug, name, retiredAt }: ManagedDepartment) =>
    run(async () => {
      await (retiredAt === null ? retireDepartment(slug) : restoreDepartment(slug));
      done(retiredAt === null ? `${name} was retired.` : `${name} is in use again.`);
    });
  return (
    <div className={classes['panel']}>
      <PageHead title="Manage departments">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ kind: 'add' })}>
          Add a department
        </Button>
      </PageHead>
      <p className={classes['note']}>
        A department can be retired once it owns no touchpoint and no open issue and nobody heads it. Merging
        it into another hands all of that over.
      </p>
      <output className={classes['said']}>{said}</output>
      <Problem words={problem} />
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the departments …</output>}
      {data?.length === 0 && (
        <EmptyState
          title="No departments"
          text="Add the first one, or import a journey file that names them."
        />
      )}
      {data !== undefined && data.length > 0 && (
        <ManagedDepartmentTable
          departments={data}
          busy={busy}
          onRename={(department) => setOpen({ kind: 'rename', department })}
          onMerge={(department) => setOpen({ kind: 'merge', department })}
          onToggle={toggle}
        />
      )}
      {open?.kind === 'add' && <DepartmentForm department={null} onDone={done} onClose={close} />}
      {open?.kind === 'rename' && (
        <DepartmentForm department={open.department} onDone={done} onClose={close} />
      )}
      {open?.kind === 'merge' && (
        <MergeDepartment
          department={open.department}
          others={(data ?? []).filter(
            ({ slug, retiredAt }) => retiredAt === null && slug !== open.department.slug,
          )}
          onDone={done}
          onClose={close}
        />
      )}
    </div>
  );
}
