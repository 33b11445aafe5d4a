import type { ReactNode } from 'react';
import { TrendCell } from '@/components/charts/trend-cell';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { DepartmentDetail } from '@/lib/departments/schema';
import { formatNumber } from '@/lib/format/number';
import { describeReading, formatValue } from '@/lib/format/reading';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import classes from './departments.module.css';
import { quarterWords } from './scorecard-words';

const INDEX = { unit: 'index', minimumAnswers: MINIMUM_ANSWERS } as const;

/** The four things that a department is scored by. */
export function ScorecardTiles({ detail: { department, bucket } }: { detail: DepartmentDetail }) {
  const { name, index, band, target, belowTarget, measured, owned, trend, handOffs, perception } = department;
  return (
    <ul className={classes['tiles']}>
      <Tile title="Index" figure={formatValue(index.value, 'index')}>
        <span>
          <BandMark band={band} />
        </span>
        <p>
          {describeReading(index, INDEX)}; target {formatNumber(target, 1)}
        </p>
        <ChangeMark change={index.change} unit="index" interval="words" />
        <TrendCell
          name={`Index of ${name} by ${bucket}`}
          points={trend.map(({ score }) => score)}
          format={(value) => formatValue(value, 'index')}
        />
      </Tile>
      <Tile title="Below target" figure={`${belowTarget} of ${owned}`}>
        <p>{measured} of the touchpoints owned have answers.</p>
      </Tile>
      <Tile
        title="Hand-offs"
        figure={handOffs === null ? 'Not mined yet' : formatNumber(handOffs.in + handOffs.out)}
      >
        <p>
          {handOffs === null
            ? 'They are known once the journeys have been mined.'
            : `${formatNumber(handOffs.in)} came in from other departments, ${formatNumber(handOffs.out)} went out to them.`}
        </p>
      </Tile>
      <Tile
        title="Perception gap"
        figure={
          perception === null
            ? 'None given'
            : `${perception.tooHigh + perception.tooLow} of ${perception.estimated} off`
        }
      >
        <p>
          {perception === null
            ? 'The department has not estimated what its customers say.'
            : `In ${quarterWords(perception.quarter)}: ${perception.tooHigh} estimated too high, ${perception.tooLow} too low.`}
        </p>
      </Tile>
    </ul>
  );
}

function Tile({ title, figure, children }: { title: string; figure: string; children: ReactNode }) {
  return (
    <li className={classes['tile']}>
      <h3>{title}</h3>
      <span className={classes['figure']}>{figure}</span>
      {children}
    </li>
  );
}
