import { Button } from '@mantine/core';
import Form from 'next/form';
import Link from 'next/link';
import { NOBODY, type AuditFilter, type AuditPage } from '@/lib/audit-trail/schema';
import classes from './admin.module.css';

interface AuditFiltersProps {
  filter: AuditFilter;
  offer: AuditPage['offer'];
}

/** What to look for; the address carries it. */
export function AuditFilters({ filter, offer }: AuditFiltersProps) {
  return (
    <Form action="/admin/audit" className={classes['filters']} aria-label="Search the log">
      <label className={classes['field']}>
        Search
        <input name="search" type="search" maxLength={200} defaultValue={filter.search} />
      </label>
      <label className={classes['field']}>
        Person
        <select name="person" defaultValue={filter.person ?? ''}>
          <option value="">Everybody</option>
          <option value={NOBODY}>Nobody signed in</option>
          {offer.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes['field']}>
        Action
        <select name="action" defaultValue={filter.action ?? ''}>
          <option value="">All</option>
          {choicesOf(offer.actions).map((action) => (
            <option key={action} value={action}>
              {action.includes('.') ? actionWords(action) : `${actionWords(action)}: all`}
            </option>
          ))}
        </select>
      </label>
      <label className={classes['field']}>
        Done to
        <input name="subject" maxLength={300} placeholder="user:7" defaultValue={filter.subject} />
      </label>
      <label className={classes['field']}>
        From
        <input name="from" type="date" defaultValue={filter.from} />
      </label>
      <label className={classes['field']}>
        Before
        <input name="to" type="date" defaultValue={filter.to} />
      </label>
      <div className={classes['actions']}>
        <Button type="submit" variant="default">
          Show
        </Button>
        <Button component={Link} href="/admin/audit" variant="subtle">
          Clear
        </Button>
      </div>
    </Form>
  );
}

/** Each entity before its actions. */
function choicesOf(actions: readonly string[]): string[] {
  return [...new Set(actions.flatMap((action) => [action.split('.')[0] ?? action, action]))].toSorted();
}

/** `user.reset_password` → “user: reset password”. */
export function actionWords(action: string): string {
  return action.replace('.', ': ').replaceAll('_', ' ');
}
