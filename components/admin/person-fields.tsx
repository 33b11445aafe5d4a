import { ROLE_WORDS } from '@/lib/domain/permissions';
import { ROLES, type Role } from '@/lib/domain/vocabulary';
import type { UserChange } from '@/lib/people/schema';
import classes from './admin.module.css';

interface PersonFieldsProps {
  person: UserChange;
  departments: readonly { slug: string; name: string }[];
  onChange: (person: UserChange) => void;
}

const ROLE_NOTES: Readonly<Record<Role, string>> = {
  executive: 'Sees all figures and issues, and raises issues.',
  department_head: 'Sees all figures, and works on what the own department owns.',
  admin: 'Sees and changes everything, people too.',
};

/** How somebody is called, what they may do and where they belong. */
export function PersonFields({ person, departments, onChange }: PersonFieldsProps) {
  const { name, role, department } = person;
  return (
    <>
      <label className={classes['field']}>
        Name
        <input
          value={name}
          maxLength={200}
          required
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ ...person, name: currentTarget.value })}
        />
      </label>
      <label className={classes['field']}>
        Role
        <select
          value={role}
          onChange={({ currentTarget }) =>
            onChange({ ...person, role: ROLES.find((one) => one === currentTarget.value) ?? role })
          }
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one]}
            </option>
          ))}
        </select>
        <small>{ROLE_NOTES[role]}</small>
      </label>
      <label className={classes['field']}>
        Department
        <select
          value={department ?? ''}
          required={role === 'department_head'}
          onChange={({ currentTarget }) =>
            onChange({ ...person, department: currentTarget.value === '' ? null : currentTarget.value })
          }
        >
          <option value="">None</option>
          {departments.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
