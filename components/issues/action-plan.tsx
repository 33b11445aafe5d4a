'use client';

import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { filterChoicesOptions } from '@/lib/filters/client';
import { formatDay } from '@/lib/format/day';
import type { ActionChange } from '@/lib/issues/change-schema';
import { changeAction, removeAction } from '@/lib/issues/detail-client';
import type { IssueAction, IssueDetail } from '@/lib/issues/detail-schema';
import { LocalTime } from '@/components/imports/local-time';
import { ChangeAction, NewActionForm } from './action-form';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Problem } from './field';
import { isOver } from './issue-words';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useIssueChange, type Unversioned } from './use-issue-change';
import classes from './work.module.css';

/** What is done about it, by whom and until when. */
export function ActionPlan({ issue }: { issue: IssueDetail }) {
  const { actions, may, state } = issue;
  const editable = may.work && !isOver(state);
  const { data } = useQuery(filterChoicesOptions());
  const today = data?.organisation.today ?? null;
  return (
    <Frame
      title="Action plan"
      anchor="actions"
      about="What is done about it. A fix needs at least one action that is done."
    >
      <div className={classes['plan']}>
        {actions.length === 0 && <p className={classes['quiet']}>Nothing is planned yet.</p>}
        <ul className={classes['list']} aria-label="Actions">
          {actions.map((action) => (
            <li key={action.id}>
              <ActionLine issue={issue} action={action} editable={editable} today={today} />
            </li>
          ))}
        </ul>
        {editable && <NewActionForm issue={issue} />}
      </div>
    </Frame>
  );
}

interface ActionLineProps {
  issue: IssueDetail;
  action: IssueAction;
  editable: boolean;
  today: string | null;
}

function ActionLine({ issue, action, editable, today }: ActionLineProps) {
  const { id, text, doneAt } = action;
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const tick = useIssueChange<Unversioned<ActionChange>>(
    issue,
    (body) => changeAction(issue.number, id, body),
    { held: false },
  );
  return (
    <>
      <div className={classes['action']}>
        <input
          type="checkbox"
          aria-label={`Done: ${text}`}
          checked={doneAt !== null}
          disabled={!editable || tick.busy}
          onChange={(event) => tick.send({ done: event.currentTarget.checked })}
        />
        <span>
          <span data-done={doneAt === null ? undefined : true}>{text}</span>
          <Facts action={action} today={today} />
        </span>
        {editable && (
          <span className={classes['buttons']}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Change “${text}”`}
              leftSection={<IconPencil size={15} aria-hidden />}
              onClick={() => setOpen('change')}
            >
              Change
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Remove “${text}”`}
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => setOpen('remove')}
            >
              Remove
            </Button>
          </span>
        )}
      </div>
      <StaleNotice was={tick.stale} now={issue} />
      <Problem error={tick.error} />
      {open === 'change' && <ChangeAction issue={issue} action={action} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveAction issue={issue} action={action} onClose={() => setOpen(null)} />}
    </>
  );
}

function Facts({ action: { owner, dueOn, doneAt }, today }: { action: IssueAction; today: string | null }) {
  const late = doneAt === null && dueOn !== null && today !== null && dueOn < today;
  return (
    <span className={classes['quiet']}>
      {owner === null ? 'Nobody’s yet' : owner.name}
      {dueOn !== null && (
        <>
          ,{' '}
          <span
            className={late ? classes['late'] : ''}
          >{`${late ? 'overdue since' : 'due'} ${formatDay(dueOn)}`}</span>
        </>
      )}
      {doneAt !== null && (
        <>
          , done <LocalTime instant={doneAt} />
        </>
      )}
    </span>
  );
}

function RemoveAction({
  issue,
  action,
  onClose,
}: Omit<ActionLineProps, 'editable' | 'today'> & { onClose: () => void }) {
  const { send, busy, error, stale } = useIssueChange<object>(
    issue,
    (body) => removeAction(issue.number, action.id, body),
    { onDone: onClose },
  );
  return (
    <Dialog
      title="Remove the action"
      verb={stale === null ? 'Remove' : TRY_AGAIN}
      busy={busy}
      onSend={() => send({})}
      onClose={onClose}
    >
      <p className={dialog['text']}>“{action.text}” leaves the plan; the timeline keeps that it was there.</p>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} />
    </Dialog>
  );
}
