import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newDepartment, type DepartmentDraft } from './setup-draft';
import classes from './setup.module.css';

interface DepartmentFieldsProps {
  departments: readonly DepartmentDraft[];
  onChange: (departments: DepartmentDraft[]) => void;
}

/** Who owns touchpoints. Those of the template own its touchpoints, and so can be called otherwise, not left out. */
export function DepartmentFields({ departments, onChange }: DepartmentFieldsProps) {
  return (
    <fieldset className={classes['part']}>
      <legend>Departments</legend>
      <span className={classes['quiet']}>
        They own touchpoints and the issues found there. Call them as your people do; more can be added at any
        time.
      </span>
      {departments.map((department, index) => (
        <span key={department.key} className={classes['department']}>
          <input
            aria-label={`Department ${index + 1}`}
            value={department.name}
            required={department.slug !== null}
            maxLength={200}
            onChange={({ currentTarget }) =>
              onChange(
                departments.map((one) =>
                  one.key === department.key ? { ...one, name: currentTarget.value } : one,
                ),
              )
            }
          />
          {department.slug === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Remove department ${index + 1}`}
              onClick={() => onChange(departments.filter(({ key }) => key !== department.key))}
            >
              Remove
            </Button>
          )}
        </span>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...departments, newDepartment()])}
        >
          Add a department
        </Button>
      </div>
    </fieldset>
  );
}
