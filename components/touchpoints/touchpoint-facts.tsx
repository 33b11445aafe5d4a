import Link from 'next/link';
import type { ReactNode } from 'react';
import { OpenCount } from '@/components/ownership/open-count';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { CHANNEL_WORDS, CONTACT_WORDS, CONTROL_WORDS } from '@/lib/format/words';
import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { listHref } from './list-href';
import classes from './touchpoint-page.module.css';

/** What the touchpoint is, who owns it, and how it should be. */
export function TouchpointFacts({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { touchpoint } = detail;
  const { channel, contact, control, department, departmentName, importance, partnerName, target } =
    touchpoint;
  return (
    <section aria-label="About the touchpoint" className={classes['about']}>
      {touchpoint.retired !== null && (
        <p className={classes['ideal']}>
          <strong>Retired on {formatDay(touchpoint.retired.on)}.</strong>{' '}
          {touchpoint.retired.mergedInto === null ? (
            'It is on no map and no list and is not judged; its past figures stay.'
          ) : (
            <>
              It was merged into{' '}
              <Link href={`/touchpoints/${touchpoint.retired.mergedInto.slug}`} prefetch={false}>
                {touchpoint.retired.mergedInto.name}
              </Link>
              , which has its figures.
            </>
          )}
        </p>
      )}
      {touchpoint.ideal !== '' && (
        <p className={classes['ideal']}>
          <strong>As it should be.</strong> {touchpoint.ideal}
        </p>
      )}
      <dl className={classes['facts']}>
        <Fact term="Owner">
          <Link href={listHref(query, { department: [department] })} prefetch={false}>
            {departmentName}
          </Link>
        </Fact>
        <Fact term="Channel">{CHANNEL_WORDS[channel]}</Fact>
        <Fact term="Contact">{CONTACT_WORDS[contact]}</Fact>
        <Fact term="Run by">
          {CONTROL_WORDS[control]}
          {partnerName !== null && `, ${partnerName}`}
        </Fact>
        <Fact term="Importance">{importance} of 5</Fact>
        <Fact term="Target">{formatNumber(target)}</Fact>
        <Fact term={ISSUE_FIGURES.open.label}>
          <OpenCount
            issues={touchpoint.issues}
            href={queueHref(narrowedToPlaces(query, [touchpoint]))}
            of={touchpoint.name}
          />
        </Fact>
        <Fact term="Contacts">{formatNumber(touchpoint.interactions)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
