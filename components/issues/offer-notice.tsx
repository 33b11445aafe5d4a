'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { LocalTime } from '@/components/imports/local-time';
import { acceptHandOver, declineHandOver } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Problem } from './field';
import classes from './issue-page.module.css';
import { ReasonDialog } from './reason-dialog';
import { StaleNotice } from './stale-notice';
import { useIssueChange } from './use-issue-change';

/** A hand-over that waits for the receiving department to accept it. */
export function OfferNotice({ issue }: { issue: IssueDetail }) {
  const [declining, setDeclining] = useState(false);
  const accept = useIssueChange<object>(issue, (body) => acceptHandOver(issue.number, body), { held: false });
  const { offer, may } = issue;
  if (offer === null) return null;
  return (
    <section aria-label="Pending hand-over" className={classes['offer']}>
      <strong>
        {offer.from.name} offers this issue to {offer.to.name}
      </strong>
      <p>“{offer.reason}”</p>
      <p className={classes['quiet']}>
        {offer.by === null ? '' : `${offer.by.name}, `}
        <LocalTime instant={offer.at} />. Until {offer.to.name} accepts, {offer.from.name} acts next.
      </p>
      {may.answerOffer && (
        <div className={classes['actions']}>
          <Button size="sm" loading={accept.busy} onClick={() => accept.send({})}>
            Accept
          </Button>
          <Button size="sm" variant="default" onClick={() => setDeclining(true)}>
            Decline
          </Button>
        </div>
      )}
      <StaleNotice was={accept.stale} now={issue} />
      <Problem error={accept.error} />
      {declining && (
        <ReasonDialog
          issue={issue}
          title="Decline the hand-over"
          label="Why it stays where it is"
          verb="Decline"
          change={declineHandOver}
          onClose={() => setDeclining(false)}
        >
          The issue stays with {offer.from.name}, and your reason stands on its timeline.
        </ReasonDialog>
      )}
    </section>
  );
}
