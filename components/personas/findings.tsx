import Link from 'next/link';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { Filter } from '@/lib/filters/schema';
import { formatReading, formatValue } from '@/lib/format/reading';
import type { PersonaFinding } from '@/lib/personas/schema';
import classes from './findings.module.css';
import { personaHref } from './persona-href';

interface FindingsProps {
  findings: readonly PersonaFinding[];
  /** How many differences were tested. */
  tested: number;
  filter: Filter;
}

/** Who is served clearly worse or better than everybody else, and where; an honest nothing where nobody is. */
export function Findings({ findings, tested, filter }: FindingsProps) {
  if (findings.length === 0) {
    return (
      <p className={classes['none']}>
        {tested === 0
          ? 'No persona has enough answers to be compared with everybody else.'
          : `Nobody: of ${tested} differences between a persona and everybody else, none is both certain and large enough to act on.`}
      </p>
    );
  }
  return (
    <ul className={classes['list']}>
      {findings.map(({ persona, personaName, journey, slug, name, score, others, difference }) => (
        <li key={`${persona}/${journey}/${slug}`} className={classes['finding']}>
          <Link href={personaHref(persona, filter)} prefetch={false} className={classes['who']}>
            {personaName} in {name}
          </Link>
          <ChangeMark change={difference} unit="index" interval="words" />
          <p className={classes['grounds']}>
            Scores {formatReading(score, 'index')}; everybody else {formatValue(others.value, 'index')}.
          </p>
        </li>
      ))}
    </ul>
  );
}
