import { IconClockExclamation } from '@tabler/icons-react';
import tone from '@/components/metrics/tone.module.css';
import type { IssuePage } from '@/lib/issues/schema';
import classes from './department-tabs.module.css';
import marks from './marks.module.css';

interface DepartmentTabsProps {
  departments: IssuePage['departments'];
  chosen: readonly string[];
  /** Of the person who looks. */
  own: string | null;
  onChoose: (department: string[]) => void;
}

/** How much every department has open and overdue; a press shows it alone. */
export function DepartmentTabs({ departments, chosen, own, onChoose }: DepartmentTabsProps) {
  if (departments.length === 0) return null;
  const ordered = departments.toSorted(
    (a, b) => Number(b.slug === own) - Number(a.slug === own) || b.open - a.open,
  );
  const sum = (count: 'open' | 'overdue') =>
    departments.reduce((total, department) => total + department[count], 0);
  const all = { slug: '', name: 'All departments', open: sum('open'), overdue: sum('overdue') };
  return (
    <ul aria-label="Open issues by department" className={classes['tabs']}>
      {[all, ...ordered].map(({ slug, name, open, overdue }) => {
        const pressed = slug === '' ? chosen.length === 0 : chosen.length === 1 && chosen[0] === slug;
        return (
          <li key={slug}>
            <button
              type="button"
              className={classes['tab']}
              aria-pressed={pressed}
              onClick={() => onChoose(slug === '' || pressed ? [] : [slug])}
            >
              <span className={classes['name']}>
                {name}
                {slug !== '' && slug === own && <span className={classes['own']}> (yours)</span>}
              </span>
              <span className={classes['counts']}>
                <span>{open} open</span>
                {overdue > 0 && (
                  <span className={`${marks['mark']} ${tone['bad']}`}>
                    <IconClockExclamation size={14} aria-hidden />
                    {overdue} overdue
                  </span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
