'use client';

import { useState } from 'react';
import { ROLE_WORDS } from '@/lib/domain/permissions';
import { startViewing } from '@/lib/people/client';
import type { UserList, ViewingInput } from '@/lib/people/schema';
import classes from './admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
import { useDeed } from './use-deed';

const ROLES_TO_LOOK_AS = ['department_head', 'executive'] as const;

interface LookAsProps {
  departments: UserList['departments'];
  onClose: () => void;
}

/** Everything as a role or a department sees it, for an hour at most. */
export function LookAs({ departments, onClose }: LookAsProps) {
  const [role, setRole] = useState<ViewingInput['role']>('department_head');
  const [department, setDepartment] = useState(departments[0]?.slug ?? '');
  const { busy, problem, run } = useDeed();
  const start = () =>
    run(async () => {
      await startViewing({ role, department: role === 'department_head' ? department : null });
      // A whole load: nothing that only an admin sees stays in memory.
      location.assign('/');
    });
  return (
    <FormDialog
      title="Look as a role"
      verb="Look"
      busy={busy}
      problem={problem}
      onSend={start}
      onClose={onClose}
    >
      <p className={classes['text']}>
        You see what somebody of the role would, and can change nothing. It ends when you stop, sign out, or
        after an hour; both ends are written to the audit log.
      </p>
      <label className={classes['field']}>
        Role
        <select
          value={role}
          onChange={({ currentTarget }) =>
            setRole(ROLES_TO_LOOK_AS.find((one) => one === currentTarget.value) ?? role)
          }
        >
          {ROLES_TO_LOOK_AS.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {role === 'department_head' && (
        <label className={classes['field']}>
          Department
          <select
            value={department}
            required
            onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
          >
            {departments.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </FormDialog>
  );
}
