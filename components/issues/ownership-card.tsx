'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import type { Assignment, Deadline } from '@/lib/issues/change-schema';
import { issueChoicesOptions } from '@/lib/issues/client';
import { assignIssue, setDeadline } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Field, Problem } from './field';
import form from './form.module.css';
import { HandOverDialog } from './hand-over-dialog';
import classes from './issue-page.module.css';
import { isOver } from './issue-words';
import { DueMark } from './marks';
import { StaleNotice } from './stale-notice';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** Who owns it, who acts next, who is at it, and until when. */
export function OwnershipCard({ issue }: { issue: IssueDetail }) {
  const { department, otherDepartment, may } = issue;
  const [handing, setHanding] = useState(false);
  return (
    <section className={classes['card']} aria-labelledby="ownership">
      <h2 id="ownership">Ownership</h2>
      <dl className={classes['pairs']}>
        <div>
          <dt>{otherDepartment === null || isOver(issue.state) ? 'Department' : 'Acts next'}</dt>
          <dd>
            <Link href={`/departments/${department.slug}`}>{department.name}</Link>
          </dd>
        </div>
        {otherDepartment !== null && (
          <div>
            <dt>Also owns it</dt>
            <dd>
              <Link href={`/departments/${otherDepartment.slug}`}>{otherDepartment.name}</Link>
            </dd>
          </div>
        )}
      </dl>
      <Assignee issue={issue} />
      <Due issue={issue} />
      {may.handOver && (
        <span>
          <Button size="compact-sm" variant="default" onClick={() => setHanding(true)}>
            Hand over …
          </Button>
        </span>
      )}
      {handing && <HandOverDialog issue={issue} onClose={() => setHanding(false)} />}
    </section>
  );
}

function Assignee({ issue }: { issue: IssueDetail }) {
  const { data } = useQuery(issueChoicesOptions());
  const { send, busy, error, stale } = useIssueChange<Unversioned<Assignment>>(
    issue,
    (body) => assignIssue(issue.number, body),
    { held: false },
  );
  const { assignee, may, department, otherDepartment } = issue;
  if (!may.work || isOver(issue.state)) {
    return <p>Assigned to {assignee === null ? 'nobody' : assignee.name}</p>;
  }
  const people = (data?.people ?? []).filter(
    (person) =>
      person.role === 'admin' ||
      person.department === department.slug ||
      (otherDepartment !== null && person.department === otherDepartment.slug),
  );
  const known = assignee === null || people.some(({ id }) => id === assignee.id);
  return (
    <>
      <Field label="Assignee">
        {(props) => (
          <select
            {...props}
            value={assignee?.id ?? ''}
            disabled={busy}
            onChange={(event) => send({ assignee: Number(event.currentTarget.value) || null })}
          >
            <option value="">Nobody</option>
            {!known && <option value={assignee.id}>{assignee.name}</option>}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} />
    </>
  );
}

function Due({ issue }: { issue: IssueDetail }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { send, busy, error, stale } = useIssueChange<Unversioned<Deadline>>(
    issue,
    (body) => setDeadline(issue.number, body),
    { held: typed !== null, onDone: () => setTyped(null) },
  );
  const editable = issue.may.work && !isOver(issue.state);
  return (
    <>
      <p>
        Due: <DueMark issue={issue} />
      </p>
      {editable && typed === null && (
        <span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setTyped(issue.dueAt === null ? '' : localOf(issue.dueAt))}
          >
            Change the due date
          </Button>
        </span>
      )}
      {typed !== null && (
        <form
          noValidate
          className={form['field']}
          aria-label="Due date"
          onSubmit={(event) => {
            event.preventDefault();
            send({ dueAt: typed === '' ? null : new Date(typed).toISOString() });
          }}
        >
          <Field label="Due on" name="dueAt" error={error} hint="Leave it empty for none.">
            {(props) => (
              <input
                {...props}
                type="datetime-local"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
          <StaleNotice was={stale} now={issue} />
          <Problem error={error} shown={['dueAt']} />
          <div className={form['buttons']}>
            <Button type="submit" size="compact-sm" loading={busy}>
              Save
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setTyped(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

/** An instant as the field wants it: on the reader’s own clock, to the minute. */
function localOf(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(part: number): string {
  return `${part}`.padStart(2, '0');
}
