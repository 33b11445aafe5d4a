'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionChange, NewAction } from '@/lib/issues/change-schema';
import { issueChoicesOptions } from '@/lib/issues/client';
import { changeAction, planAction } from '@/lib/issues/detail-client';
import type { IssueAction, IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import { Field, Problem } from './field';
import form from './form.module.css';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';
import classes from './work.module.css';

const FIELDS = ['text', 'owner', 'dueOn'];
const LONGEST = 500;

/** Plans an action; what was typed stays until it is in. */
export function NewActionForm({ issue }: { issue: IssueDetail }) {
  const text = useDraft(`issue/${issue.number}/action`);
  const [owner, setOwner] = useState<number | null>(null);
  const [dueOn, setDueOn] = useState('');
  const { send, busy, error, stale } = useIssueChange<Unversioned<NewAction>>(
    issue,
    (body) => planAction(issue.number, body),
    { held: text.text !== '', onDone: text.clear },
  );
  return (
    <form
      noValidate
      aria-label="Plan an action"
      className={form['field']}
      onSubmit={(event) => {
        event.preventDefault();
        send({ text: text.text, owner, dueOn: dueOn === '' ? null : dueOn });
      }}
    >
      <Fields
        text={text.text}
        owner={owner}
        dueOn={dueOn}
        error={error}
        onText={text.write}
        onOwner={setOwner}
        onDueOn={setDueOn}
      />
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={FIELDS} />
      <div className={form['buttons']}>
        <Button type="submit" size="sm" variant="default" loading={busy}>
          {stale === null ? 'Add the action' : TRY_AGAIN}
        </Button>
      </div>
    </form>
  );
}

interface ChangeActionProps {
  issue: IssueDetail;
  action: IssueAction;
  onClose: () => void;
}

export function ChangeAction({ issue, action, onClose }: ChangeActionProps) {
  const [text, setText] = useState(action.text);
  const [owner, setOwner] = useState(action.owner?.id ?? null);
  const [dueOn, setDueOn] = useState(action.dueOn ?? '');
  const { send, busy, error, stale } = useIssueChange<Unversioned<ActionChange>>(
    issue,
    (body) => changeAction(issue.number, action.id, body),
    { onDone: onClose },
  );
  return (
    <Dialog
      title="Change the action"
      verb={stale === null ? 'Save' : TRY_AGAIN}
      busy={busy}
      onSend={() => send({ text, owner, dueOn: dueOn === '' ? null : dueOn })}
      onClose={onClose}
    >
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={FIELDS} />
      <Fields
        text={text}
        owner={owner}
        dueOn={dueOn}
        error={error}
        onText={setText}
        onOwner={setOwner}
        onDueOn={setDueOn}
      />
    </Dialog>
  );
}

interface FieldsProps {
  text: string;
  owner: number | null;
  dueOn: string;
  error: Error | null;
  onText: (text: string) => void;
  onOwner: (owner: number | null) => void;
  onDueOn: (day: string) => void;
}

function Fields({ text, owner, dueOn, error, onText, onOwner, onDueOn }: FieldsProps) {
  const { data } = useQuery(issueChoicesOptions());
  return (
    <>
      <Field label="Action" name="text" error={error}>
        {(props) => (
          <input
            {...props}
            value={text}
            maxLength={LONGEST}
            placeholder="Send bills five days earlier"
            onChange={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className={classes['row']}>
        <Field label="Owner" optional name="owner" error={error}>
          {(props) => (
            <select
              {...props}
              value={owner ?? ''}
              onChange={(event) => onOwner(Number(event.currentTarget.value) || null)}
            >
              <option value="">Nobody yet</option>
              {data?.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Due" optional name="dueOn" error={error}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={dueOn}
              onChange={(event) => onDueOn(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}
