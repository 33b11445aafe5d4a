import {
  IconArrowsDiff,
  IconCircleCheck,
  IconEqual,
  IconQuestionMark,
  IconTrendingDown,
  IconTrendingUp,
  type Icon,
} from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { BandMark, bandTone } from '@/components/metrics/band-mark';
import tone from '@/components/metrics/tone.module.css';
import { listHref } from '@/components/touchpoints/list-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatReading } from '@/lib/format/reading';
import type { Overview } from '@/lib/overview/schema';
import classes from './brief.module.css';
import { describeCourse, titleOfCourse } from './describe-course';
import { findTrouble, type Trouble } from './find-trouble';
import { readCourse, type CourseVerdict } from './read-course';

const COURSES: Readonly<Record<CourseVerdict, { Sign: Icon; tone: string | undefined }>> = {
  better: { Sign: IconTrendingUp, tone: tone['good'] },
  worse: { Sign: IconTrendingDown, tone: tone['bad'] },
  mixed: { Sign: IconArrowsDiff, tone: tone['watch'] },
  same: { Sign: IconEqual, tone: tone['untold'] },
  cannot_tell: { Sign: IconQuestionMark, tone: tone['untold'] },
};

/** The three things that one comes for, in words. */
export function Brief({ overview, filter }: { overview: Overview; filter: Filter }) {
  const course = readCourse(overview.kpis);
  const { Sign, tone: courseTone } = COURSES[course.verdict];
  const trouble = findTrouble(overview);
  return (
    <section aria-label="In brief" className={classes['brief']}>
      <Part question="Is it getting better?">
        <p className={`${classes['answer']} ${courseTone}`}>
          <Sign size={22} stroke={2} aria-hidden /> {titleOfCourse(course)}
        </p>
        <p className={classes['grounds']}>{describeCourse(course, overview.kpis)}</p>
      </Part>
      <Part question="Where do customers fare worst?">
        <Where trouble={trouble} filter={filter} />
      </Part>
      <Part question="Who owns it?">
        <Who trouble={trouble} filter={filter} />
      </Part>
    </section>
  );
}

function Part({ question, children }: { question: string; children: ReactNode }) {
  return (
    <div className={classes['part']}>
      <h2 className={classes['question']}>{question}</h2>
      {children}
    </div>
  );
}

interface TroubleProps {
  trouble: Trouble | null;
  filter: Filter;
}

function Where({ trouble, filter }: TroubleProps) {
  if (trouble === null) return <Untold>No touchpoint has enough answers to be judged.</Untold>;
  const { touchpoint, stage, belowTarget, told, touchpoints } = trouble;
  const { name, band, score, target } = touchpoint;
  const within = { journey: [stage.journey], stage: [stage.slug] };
  return (
    <>
      <p className={`${classes['answer']} ${bandTone(band)}`}>
        {belowTarget === 0 ? (
          <>
            <IconCircleCheck size={22} stroke={2} aria-hidden /> Nowhere below target
          </>
        ) : (
          <>
            <Link href={touchpointHref(filter, touchpoint.slug)} prefetch={false}>
              {name}
            </Link>{' '}
            <BandMark band={band} />
          </>
        )}
      </p>
      <p className={classes['grounds']}>
        {belowTarget === 0 ? `Lowest against its target: ${name}, ` : 'Scores '}
        {formatReading(score, 'index')}, where {formatNumber(target)} is wanted; part of{' '}
        <Link href={listHref(filter, within)} prefetch={false}>
          {stage.name}
        </Link>
        .
        {belowTarget > 0 && (
          <>
            {' '}
            <Link href={listHref(filter, { below: 'target' })} prefetch={false}>
              {belowTarget} of {touchpoints} touchpoints
            </Link>{' '}
            {belowTarget === 1 ? 'is' : 'are'} below target.
          </>
        )}
        {told < touchpoints && ` ${touchpoints - told} cannot be told.`}
      </p>
    </>
  );
}

function Who({ trouble, filter }: TroubleProps) {
  if (trouble === null) return <Untold>No touchpoint has enough answers to be judged.</Untold>;
  const { owner, touchpoint, belowTarget } = trouble;
  if (belowTarget === 0 || owner === null) {
    return (
      <>
        <p className={classes['answer']}>Nobody is behind</p>
        <p className={classes['grounds']}>
          No department owns a touchpoint that can be told to be below its target.
        </p>
      </>
    );
  }
  return (
    <>
      <p className={classes['answer']}>
        <Link href={listHref(filter, { department: [owner.slug] })} prefetch={false}>
          {owner.name}
        </Link>
      </p>
      <p className={classes['grounds']}>
        Owns {touchpoint.name}.{' '}
        <Link href={listHref(filter, { department: [owner.slug], below: 'target' })} prefetch={false}>
          {owner.belowTarget} of its {owner.owned} touchpoints
        </Link>{' '}
        {owner.belowTarget === 1 ? 'is' : 'are'} below target.
      </p>
    </>
  );
}

function Untold({ children }: { children: ReactNode }) {
  return (
    <>
      <p className={`${classes['answer']} ${tone['untold']}`}>
        <IconQuestionMark size={22} stroke={2} aria-hidden /> Cannot tell
      </p>
      <p className={classes['grounds']}>{children}</p>
    </>
  );
}
