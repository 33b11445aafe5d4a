'use client';

import { useState } from 'react';
import { slugOf } from '@/lib/domain/slug';
import { addDepartment, mergeDepartments, renameDepartment } from '@/lib/departments/manage-client';
import type { ManagedDepartment } from '@/lib/departments/manage-schema';
import classes from './admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
import { ConfirmationField } from './confirmation-field';
import { useDeed } from './use-deed';

interface Ending {
  onDone: (said: string) => void;
  onClose: () => void;
}

/** A new department, or another name for one. */
export function DepartmentForm({
  department,
  onDone,
  onClose,
}: Ending & { department: ManagedDepartment | null }) {
  const [name, setName] = useState(department?.name ?? '');
  const { busy, problem, run } = useDeed();
  const slug = slugOf(name);
  const save = () =>
    run(async () => {
      await (department === null ? addDepartment({ name, slug }) : renameDepartment(department.slug, name));
      onDone(department === null ? `${name} was added.` : `${department.name} is called ${name} now.`);
      onClose();
    });
  return (
    <FormDialog
      title={department === null ? 'Add a department' : `Rename ${department.name}`}
      verb={department === null ? 'Add' : 'Rename'}
      busy={busy}
      problem={problem}
      onSend={save}
      onClose={onClose}
    >
      <label className={classes['field']}>
        Name
        <input
          value={name}
          maxLength={200}
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <small>
          {department === null
            ? `Files and addresses call it “${slug}”.`
            : `Files and addresses still call it “${department.slug}”.`}
        </small>
      </label>
    </FormDialog>
  );
}

interface MergeProps extends Ending {
  department: ManagedDepartment;
  others: readonly ManagedDepartment[];
}

/** Says what follows, and asks for the name, since nothing undoes it. */
export function MergeDepartment({ department, others, onDone, onClose }: MergeProps) {
  const [into, setInto] = useState('');
  const [typed, setTyped] = useState('');
  const { busy, problem, run } = useDeed();
  const target = others.find(({ slug }) => slug === into);
  const { name, touchpoints, issues, people } = department;
  const save = () =>
    run(async () => {
      const moved = await mergeDepartments(department.slug, into);
      onDone(
        `${name} was merged into ${target?.name}: ${countsOf(moved.touchpoints, moved.issues, moved.people)} followed.`,
      );
      onClose();
    });
  return (
    <FormDialog
      title={`Merge ${name} into another`}
      verb="Merge the departments"
      leave="Leave it as it is"
      grave
      busy={busy}
      problem={problem}
      disabled={typed.trim() !== name || target === undefined}
      onSend={save}
      onClose={onClose}
    >
      <p className={classes['text']}>
        {countsOf(touchpoints.length, issues, people)} go to the department that you choose, past scores with
        them, and {name} is retired. Nothing undoes this.
      </p>
      <label className={classes['field']}>
        Into
        <select value={into} required onChange={({ currentTarget }) => setInto(currentTarget.value)}>
          <option value="">Choose</option>
          {others.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <ConfirmationField word={name} typed={typed} onType={setTyped} />
    </FormDialog>
  );
}

/** “3 touchpoints, 1 issue and 2 people”. */
function countsOf(touchpoints: number, issues: number, people: number): string {
  return `${touchpoints} ${touchpoints === 1 ? 'touchpoint' : 'touchpoints'}, ${issues} ${issues === 1 ? 'issue' : 'issues'} and ${people} ${people === 1 ? 'person' : 'people'}`;
}
