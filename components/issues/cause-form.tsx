'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { ROOT_CAUSE_WORDS, ROOT_CAUSES, type RootCause } from '@/lib/domain/issues/vocabulary';
import type { Cause } from '@/lib/issues/change-schema';
import { nameCause } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Field, Problem } from './field';
import form from './form.module.css';
import { isOver } from './issue-words';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';
import classes from './work.module.css';

/** Why it went wrong. */
export function CauseForm({ issue }: { issue: IssueDetail }) {
  const { rootCause, rootCauseNote, may, state } = issue;
  const editable = may.work && !isOver(state);
  return (
    <Frame
      title="Root cause"
      anchor="cause"
      about="Why it went wrong, in words that every department shares. A fix needs one."
    >
      {editable ? (
        <Editable issue={issue} />
      ) : rootCause === null ? (
        <p className={classes['quiet']}>Nobody has written it down yet.</p>
      ) : (
        <div className={classes['form']}>
          <strong>{ROOT_CAUSE_WORDS[rootCause]}</strong>
          {rootCauseNote !== '' && <p className={classes['words']}>{rootCauseNote}</p>}
        </div>
      )}
    </Frame>
  );
}

function Editable({ issue }: { issue: IssueDetail }) {
  const { number, rootCause, rootCauseNote } = issue;
  const draft = useDraft(`issue/${number}/cause`);
  const [chosen, setChosen] = useState<RootCause | null>(null);
  /** Null until somebody types, so that what others write shows. */
  const [typed, setTyped] = useState<string | null>(null);
  const kept = draft.text === '' ? null : draft.text;
  const cause = chosen ?? rootCause;
  const note = typed ?? kept ?? rootCauseNote;
  const changed = cause !== rootCause || note !== rootCauseNote;
  const { send, busy, error, stale } = useIssueChange<Unversioned<Cause>>(
    issue,
    (body) => nameCause(number, body),
    {
      held: changed,
      onDone: () => {
        draft.clear();
        setTyped(null);
        setChosen(null);
      },
    },
  );
  return (
    <form
      noValidate
      aria-label="Root cause"
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (cause !== null) send({ rootCause: cause, note });
      }}
    >
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['rootCause', 'note']} />
      <Field label="Kind of cause" name="rootCause" error={error}>
        {(props) => (
          <select
            {...props}
            value={cause ?? ''}
            onChange={(event) =>
              setChosen(ROOT_CAUSES.find((each) => each === event.currentTarget.value) ?? null)
            }
          >
            <option value="">Choose one</option>
            {ROOT_CAUSES.map((each) => (
              <option key={each} value={each}>
                {ROOT_CAUSE_WORDS[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What happened" optional name="note" error={error}>
        {(props) => (
          <textarea
            {...props}
            rows={3}
            value={note}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              draft.write(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className={form['buttons']}>
        <Button type="submit" size="sm" loading={busy} disabled={cause === null || !changed}>
          {stale === null ? 'Save the root cause' : TRY_AGAIN}
        </Button>
        {changed && cause !== null && <span className={classes['quiet']}>Not saved yet.</span>}
      </div>
    </form>
  );
}
