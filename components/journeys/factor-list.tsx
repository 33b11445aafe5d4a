import { IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import Link from 'next/link';
import tone from '@/components/metrics/tone.module.css';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { Factor, JourneyMapQuery, MapStage } from '@/lib/maps/schema';
import { factorRange, factorWords } from './factor-words';
import classes from './factor-list.module.css';

/** More than these are in the figures of the cards below. */
const SHOWN = 3;

/** What lifts a stage and what weighs on it, as far as it can be told. */
export function Factors({ stage, query }: { stage: MapStage; query: JourneyMapQuery }) {
  const { positive, negative } = stage;
  return (
    <div className={classes['factors']}>
      {positive.length + negative.length === 0 && (
        <p className={classes['none']}>Nothing that can be told from its target or its expectation.</p>
      )}
      {positive.length > 0 && <FactorList title="Positive" factors={positive} query={query} />}
      {negative.length > 0 && <FactorList title="Negative" factors={negative} query={query} />}
    </div>
  );
}

interface FactorListProps {
  title: 'Positive' | 'Negative';
  factors: readonly Factor[];
  query: JourneyMapQuery;
}

function FactorList({ title, factors, query }: FactorListProps) {
  const Sign = title === 'Positive' ? IconMoodSmile : IconMoodSad;
  const more = factors.length - SHOWN;
  return (
    <div>
      <h4 className={`${classes['title']} ${tone[title === 'Positive' ? 'good' : 'bad']}`}>
        <Sign size={15} stroke={2} aria-hidden /> {title}
      </h4>
      <ul className={classes['list']}>
        {factors.slice(0, SHOWN).map((factor) => (
          <li key={`${factor.touchpoint}/${factor.kind}/${factor.theme?.slug ?? ''}`}>
            <Link href={touchpointHref(query, factor.touchpoint)} prefetch={false}>
              {factor.touchpointName}
            </Link>{' '}
            {factorWords(factor)} <span className={classes['range']}>({factorRange(factor)})</span>
          </li>
        ))}
        {more > 0 && <li className={classes['range']}>and {more} more</li>}
      </ul>
    </div>
  );
}
