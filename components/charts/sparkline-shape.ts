/** A value with its interval, as a sparkline draws it; `value` null is a gap. */
export interface SparkPoint {
  value: number | null;
  low?: number | null;
  high?: number | null;
}

interface Place {
  x: number;
  y: number;
}

export interface SparkShape {
  /** SVG path of the values: one stroke for each unbroken run. */
  line: string;
  /** SVG path of the intervals around them, cut off at the edges. */
  band: string;
  /** Values without a neighbour, which no line shows. */
  lone: Place[];
  /** Null when nothing is known. */
  last: Place | null;
}

interface SparkFrame {
  width: number;
  height: number;
  /** What the height stands for at the least, so that noise does not look like a fall. */
  span: number;
}

/** Kept free for the stroke and the last dot. */
const MARGIN = 3;

export function sparkShape(points: readonly SparkPoint[], frame: SparkFrame): SparkShape {
  const place = placing(points, frame);
  const runs = runsOf(points);
  const places = (run: readonly Known[]) => run.map(({ at, value }) => place(at, value));
  const last = runs.at(-1)?.at(-1);
  return {
    line: runs
      .filter((run) => run.length > 1)
      .map((run) => polyline(places(run)))
      .join(''),
    band: runs.map((run) => bandOf(run, place)).join(''),
    lone: runs.filter((run) => run.length === 1).flatMap(places),
    last: last === undefined ? null : place(last.at, last.value),
  };
}

interface Known {
  at: number;
  value: number;
  low: number | null;
  high: number | null;
}

type Placing = (at: number, value: number) => Place;

function placing(points: readonly SparkPoint[], { width, height, span }: SparkFrame): Placing {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = Math.max(most - least, span) || 1;
  const bottom = (least + most - range) / 2;
  const step = points.length > 1 ? (width - 2 * MARGIN) / (points.length - 1) : 0;
  const room = height - 2 * MARGIN;
  return (at, value) => ({
    x: round(MARGIN + at * step),
    y: round(Math.min(height, Math.max(0, MARGIN + room * (1 - (value - bottom) / range)))),
  });
}

/** The known values, broken where one is missing. */
function runsOf(points: readonly SparkPoint[]): Known[][] {
  const runs: Known[][] = [];
  let run: Known[] = [];
  for (const [at, { value, low = null, high = null }] of points.entries()) {
    if (value === null) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push({ at, value, low, high });
  }
  return runs;
}

function bandOf(run: readonly Known[], place: Placing): string {
  const bounded = run.flatMap(({ at, low, high }) =>
    low === null || high === null ? [] : [{ at, low, high }],
  );
  if (bounded.length < 2) return '';
  const upper = bounded.map(({ at, high }) => place(at, high));
  const lower = bounded.map(({ at, low }) => place(at, low)).toReversed();
  return `${polyline([...upper, ...lower])}Z`;
}

function polyline(places: readonly Place[]): string {
  return places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
