'use client';

import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import { formatDay } from '@/lib/format/day';
import { acknowledgeIssue, changeIssue, startIssue } from '@/lib/issues/detail-client';
import type { IssueChange } from '@/lib/issues/change-schema';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Problem } from './field';
import classes from './issue-page.module.css';
import { measureWords, TRANSITION_WORDS } from './issue-words';
import { DueMark, ReopenedMark, SeverityMark, StateMark, VerdictMark } from './marks';
import { StaleNotice } from './stale-notice';
import { isAsking, TransitionDialog, type AskingTransition } from './transition-dialog';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** The likeliest next step stands out. */
const NEXT: readonly TransitionName[] = ['acknowledge', 'start', 'declareFix'];

/** What it is called and about, how it stands, and what can be done next. */
export function IssueHead({ issue }: { issue: IssueDetail }) {
  const { number, state, may, touchpoint, fromTouchpoint, persona, partner, stage } = issue;
  const [asking, setAsking] = useState<AskingTransition | null>(null);
  const acknowledge = useIssueChange<object>(issue, (body) => acknowledgeIssue(number, body), {
    held: false,
  });
  const start = useIssueChange<object>(issue, (body) => startIssue(number, body), { held: false });
  const press = (name: TransitionName) => {
    if (isAsking(name)) setAsking(name);
    else (name === 'start' ? start : acknowledge).send({});
  };
  const first = NEXT.find((name) => may.transitions.includes(name));
  return (
    <header>
      <Link className={classes['back']} href="/issues">
        All issues
      </Link>
      <IssueTitle issue={issue} />
      <div className={classes['facts']}>
        <StateMark state={state} />
        <SeverityMark level={issue.severityLevel} />
        <ReopenedMark times={issue.reopened} />
        {issue.fixVerdict !== null && <VerdictMark verdict={issue.fixVerdict} />}
        <DueMark issue={issue} />
      </div>
      <div className={classes['facts']}>
        <span>
          {measureWords(issue.measure)} at{' '}
          {fromTouchpoint !== null && (
            <>
              the hand-off from{' '}
              <Link href={`/touchpoints/${fromTouchpoint.slug}`}>{fromTouchpoint.name}</Link> to{' '}
            </>
          )}
          <Link href={`/touchpoints/${touchpoint.slug}`}>{touchpoint.name}</Link>, {stage.name}
        </span>
        {persona !== null && (
          <span>
            of <Link href={`/personas/${persona.slug}`}>{persona.name}</Link>
          </span>
        )}
        {partner !== null && <span>through {partner.name}</span>}
        {issue.fixLiveOn !== null && <span>Fix live since {formatDay(issue.fixLiveOn)}</span>}
        {issue.dismissedReason !== null && state === 'dismissed' && (
          <span>
            Dismissed{issue.dismissedUntil === null ? '' : ` until ${formatDay(issue.dismissedUntil)}`}:{' '}
            {issue.dismissedReason}
          </span>
        )}
        {issue.mergedInto !== null && (
          <span>
            Merged into <Link href={`/issues/${issue.mergedInto}`}>#{issue.mergedInto}</Link>
          </span>
        )}
      </div>
      {may.transitions.length > 0 && (
        <fieldset className={classes['actions']} aria-label="What can be done next">
          {may.transitions.map((name) => (
            <Button
              key={name}
              size="sm"
              variant={name === first ? 'filled' : 'default'}
              loading={(name === 'acknowledge' && acknowledge.busy) || (name === 'start' && start.busy)}
              onClick={() => press(name)}
            >
              {TRANSITION_WORDS[name] ?? name}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={classes['said']}>
        <StaleNotice was={acknowledge.stale ?? start.stale} now={issue} />
        <Problem error={acknowledge.error ?? start.error} />
      </div>
      {asking !== null && <TransitionDialog issue={issue} name={asking} onClose={() => setAsking(null)} />}
    </header>
  );
}

function IssueTitle({ issue }: { issue: IssueDetail }) {
  const [title, setTitle] = useState<string | null>(null);
  const rename = useIssueChange<Unversioned<IssueChange>>(issue, (body) => changeIssue(issue.number, body), {
    held: title !== null,
    onDone: () => setTitle(null),
  });
  return (
    <>
      <div className={classes['titleRow']}>
        <h1 className={classes['title']} hidden={title !== null}>
          <span>#{issue.number}</span> {issue.title}
        </h1>
        {title === null ? (
          issue.may.work && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPencil size={15} aria-hidden />}
              onClick={() => setTitle(issue.title)}
            >
              Rename
            </Button>
          )
        ) : (
          <form
            noValidate
            className={classes['rename']}
            aria-label="Title"
            onSubmit={(event) => {
              event.preventDefault();
              rename.send({ title });
            }}
          >
            <input
              aria-label="Title of the issue"
              value={title}
              maxLength={200}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button type="submit" loading={rename.busy}>
              Save
            </Button>
            <Button variant="default" onClick={() => setTitle(null)}>
              Cancel
            </Button>
          </form>
        )}
      </div>
      <StaleNotice was={rename.stale} now={issue} />
      <Problem error={rename.error} />
    </>
  );
}
