import { BandMark, bandTone } from '@/components/metrics/band-mark';
import { IntervalBar } from '@/components/charts/interval-bar';
import { ChangeMark } from '@/components/metrics/change-mark';
import { DefinitionPopover } from '@/components/metrics/definition-popover';
import { showReading } from '@/components/metrics/show-reading';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Definition } from '@/lib/domain/metrics/metric';
import { scoreDefinition } from '@/lib/domain/metrics/score';
import { METRICS } from '@/lib/domain/vocabulary';
import { formatNumber } from '@/lib/format/number';
import type { TouchpointDetail } from '@/lib/touchpoints/detail-schema';
import type { ComparedMetric } from '@/lib/touchpoints/schema';
import classes from './touchpoint-scores.module.css';

/** How the touchpoint does: its score and verdict first, then what it is measured by. */
export function TouchpointScores({ detail: { touchpoint } }: { detail: TouchpointDetail }) {
  const { primaryMetric, metrics, score, band, target } = touchpoint;
  const others = METRICS.filter((key) => key !== primaryMetric);
  return (
    <section aria-label="Scores" className={classes['scores']}>
      <div className={`${classes['main']} ${bandTone(band)}`}>
        <Figure definition={scoreDefinition} reading={score} />
        <IntervalBar score={score} target={target} />
        <p className={classes['verdict']}>
          <BandMark band={band} /> {formatNumber(target)} is wanted
        </p>
      </div>
      {[primaryMetric, ...others].map((key) => {
        const reading = metrics[key];
        return reading === undefined ? null : (
          <div key={key} className={classes['tile']}>
            <Figure definition={definitionOf(key)} reading={reading} primary={key === primaryMetric} />
          </div>
        );
      })}
    </section>
  );
}

interface FigureProps {
  definition: Definition;
  reading: ComparedMetric;
  primary?: boolean;
}

function Figure({ definition, reading, primary = false }: FigureProps) {
  const { value, interval, answered, few } = showReading(reading, definition);
  return (
    <>
      <div className={classes['head']}>
        <h2 className={classes['label']}>
          {definition.label}
          {primary && <span> (primary)</span>}
        </h2>
        <DefinitionPopover definition={definition} />
      </div>
      <p className={classes['value']} data-few={few || reading.value === null || undefined}>
        {value}
      </p>
      <p className={classes['basis']}>
        {interval !== null && <span>{interval}</span>}{' '}
        <span>{few ? `${answered}: too few to tell` : answered}</span>
      </p>
      <ChangeMark change={reading.change} unit={definition.unit} interval="words" />
    </>
  );
}
