'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { LINK_KINDS, STATE_WORDS, type LinkKind } from '@/lib/domain/issues/vocabulary';
import type { Link as IssueLink } from '@/lib/issues/change-schema';
import { linkIssue, unlinkIssue } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Dialog } from './dialog';
import { LINK_WORDS } from './event-words';
import { Field, Problem } from './field';
import { IssueField } from './issue-field';
import classes from './issue-page.module.css';
import { StaleNotice, TRY_AGAIN } from './stale-notice';
import { useIssueChange, type Unversioned } from './use-issue-change';

/** Other issues that have to do with it. */
export function LinksCard({ issue }: { issue: IssueDetail }) {
  const [linking, setLinking] = useState(false);
  const { send, error, stale } = useIssueChange<Unversioned<IssueLink>>(
    issue,
    (body) => unlinkIssue(issue.number, body),
    { held: false },
  );
  const { links, may } = issue;
  if (links.length === 0 && !may.work) return null;
  return (
    <section className={classes['card']} aria-labelledby="links">
      <h2 id="links">Linked issues</h2>
      {links.length === 0 && <p>None.</p>}
      <ul className={classes['list']}>
        {links.map(({ number, title, state, kind, outward }) => (
          <li key={`${number}/${kind}/${outward}`}>
            <span>
              {capital(outward ? LINK_WORDS[kind].out : LINK_WORDS[kind].back)}{' '}
              <Link href={`/issues/${number}`}>
                #{number} {title}
              </Link>{' '}
              ({STATE_WORDS[state].toLowerCase()})
            </span>
            {may.work && outward && (
              <ActionIcon
                variant="subtle"
                aria-label={`Take away the link to #${number}`}
                onClick={() => send({ other: number, kind })}
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} />
      {may.work && (
        <span>
          <Button size="compact-sm" variant="default" onClick={() => setLinking(true)}>
            Link an issue
          </Button>
        </span>
      )}
      {linking && <LinkDialog issue={issue} onClose={() => setLinking(false)} />}
    </section>
  );
}

function LinkDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const [other, setOther] = useState<number | null>(null);
  const [kind, setKind] = useState<LinkKind>('related');
  const { send, busy, error, stale } = useIssueChange<Unversioned<IssueLink>>(
    issue,
    (body) => linkIssue(issue.number, body),
    { onDone: onClose },
  );
  return (
    <Dialog
      title="Link an issue"
      verb={stale === null ? 'Link' : TRY_AGAIN}
      busy={busy}
      ready={other !== null}
      onSend={() => other !== null && send({ other, kind })}
      onClose={onClose}
    >
      <StaleNotice was={stale} now={issue} />
      <Problem error={error} shown={['other', 'kind']} />
      <Field label="This issue is" name="kind" error={error}>
        {(props) => (
          <select
            {...props}
            value={kind}
            onChange={(event) =>
              setKind(LINK_KINDS.find((each) => each === event.currentTarget.value) ?? 'related')
            }
          >
            {LINK_KINDS.map((each) => (
              <option key={each} value={each}>
                {LINK_WORDS[each].out}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Issue" name="other" error={error}>
        {(props) => (
          <IssueField {...props} also="closed" apart={issue.number} chosen={other} onChoose={setOther} />
        )}
      </Field>
    </Dialog>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
