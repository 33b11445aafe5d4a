import classes from './point-bars.module.css';

export interface PointBar {
  /** What stands to its left. */
  label: string;
  count: number;
  /** Per cent of all. */
  share: number;
  /** What stands to its right. */
  words: string;
  /** A CSS colour. */
  color: string;
}

/** A list of bars, one below the other, each with its words; a list for those who hear it. */
export function PointBars({ bars, label }: { bars: readonly PointBar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ share }) => share));
  return (
    <ul aria-label={label} className={classes['bars']}>
      {bars.map(({ label: name, share, words, color }) => (
        <li key={name} className={classes['bar']}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['track']} aria-hidden>
            <span
              className={classes['fill']}
              style={{ width: `${(100 * share) / most}%`, background: color }}
            />
          </span>
          <span className={classes['words']}>{words}</span>
        </li>
      ))}
    </ul>
  );
}
