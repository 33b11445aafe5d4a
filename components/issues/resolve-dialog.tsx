'use client';

import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { filterChoicesOptions } from '@/lib/filters/client';
import type { Resolution } from '@/lib/issues/change-schema';
import { declareFix } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import classes from './resolve-dialog.module.css';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useDraft } from './use-draft';
import { useIssueChange, type Unversioned } from './use-issue-change';

const FIELDS = ['fixLiveOn', 'verifyUntil', 'words'];

/** Declares a fix live, or says what is missing until it can be. */
export function ResolveDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const { data } = useQuery(filterChoicesOptions());
  const words = useDraft(`issue/${issue.number}/resolve`);
  const [chosenDay, setDay] = useState<string | null>(null);
  const [verifyUntil, setUntil] = useState('');
  const { send, busy, error, stale } = useIssueChange<Unversioned<Resolution>>(
    issue,
    (body) => declareFix(issue.number, body),
    {
      onDone: () => {
        words.clear();
        onClose();
      },
    },
  );
  const fixLiveOn = chosenDay ?? data?.organisation.today ?? '';
  const done = issue.actions.filter(({ doneAt }) => doneAt !== null).length;
  const needs = [
    { met: issue.rootCause !== null, yes: 'The root cause is written down', no: 'Write down the root cause' },
    {
      met: done > 0,
      yes: done === 1 ? 'One action is done' : `${done} actions are done`,
      no: 'Plan an action, and tick it when it is done',
    },
  ];
  const ready = needs.every(({ met }) => met);
  return (
    <Dialog
      title={`Resolve #${issue.number}`}
      verb={ready ? (stale === null ? 'Declare the fix live' : TRY_AGAIN) : null}
      busy={busy}
      onClose={onClose}
      onSend={() =>
        send({
          fixLiveOn,
          ...(verifyUntil === '' ? {} : { verifyUntil }),
          ...(words.text === '' ? {} : { words: words.text }),
        })
      }
    >
      <p className={dialog['text']}>
        {ready
          ? 'From that day on, Corridor compares what customers answer with what they answered before it, and says whether the fix worked.'
          : 'Two things are needed before a fix can be declared; they are on the page of the issue.'}
      </p>
      <ul className={classes['needs']} aria-label="What is needed">
        {needs.map(({ met, yes, no }) => (
          <li key={no} data-met={met || undefined}>
            {met ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
            {met ? yes : `Missing: ${no.charAt(0).toLowerCase()}${no.slice(1)}`}
          </li>
        ))}
      </ul>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={FIELDS} />
      {ready && (
        <>
          <div className={dialog['row']}>
            <Field label="Live since" name="fixLiveOn" error={error} hint="The first day with the fix.">
              {(props) => (
                <input
                  {...props}
                  type="date"
                  value={fixLiveOn}
                  onChange={(event) => setDay(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field
              label="Proven by"
              optional
              name="verifyUntil"
              error={error}
              hint="Eight weeks after the fix, unless you say otherwise."
            >
              {(props) => (
                <input
                  {...props}
                  type="date"
                  value={verifyUntil}
                  onChange={(event) => setUntil(event.currentTarget.value)}
                />
              )}
            </Field>
          </div>
          <Field label="What was changed" optional name="words" error={error}>
            {(props) => (
              <textarea
                {...props}
                rows={3}
                value={words.text}
                onChange={(event) => words.write(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
    </Dialog>
  );
}
