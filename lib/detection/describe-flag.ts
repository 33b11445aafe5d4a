import type { DetectionTest } from '@/lib/domain/detection/test';
import type { SeriesKey } from '@/lib/domain/detection/series-key';
import type { Measure } from '@/lib/domain/issues/vocabulary';
import { formatNumber } from '@/lib/format/number';

/** Names of what a series is of. */
export interface SeriesNames {
  touchpoint: string;
  from: string | null;
  stage: string;
  persona: string | null;
  partner: string | null;
}

const WHAT: Readonly<Record<Measure, string>> = {
  csat: 'satisfied customers',
  nps: 'NPS',
  ces: 'customers who found it easy',
  cxIndex: 'CX index',
  sentiment: 'tone of comments',
  repeatContacts: 'repeat contacts',
  handOffWait: 'long waits',
  consistency: 'spread of scores',
};

/** The issue in words: "Monthly bill: satisfied customers fell from 76% to 48%". */
export function titleOf(key: SeriesKey, test: DetectionTest, names: SeriesNames): string {
  const place = names.from === null ? names.touchpoint : `${names.from} to ${names.touchpoint}`;
  const whose = names.persona === null ? '' : ` for ${names.persona}`;
  const at = names.partner === null ? '' : ` with ${names.partner}`;
  return `${place}${at}${whose}: ${whatHappened(key, test, names)}`.slice(0, 200);
}

function whatHappened({ measure }: SeriesKey, test: DetectionTest, names: SeriesNames): string {
  const [now, before] = [unitOf(measure, test.value), unitOf(measure, test.reference)];
  if (test.method === 'target')
    return `score ${points(test.value)} is below its target of ${points(test.reference)}`;
  if (test.method === 'cx_index') return `customers get ${points(test.value)}% of what they expect`;
  if (measure === 'consistency')
    return `scores in ${names.stage} drifted apart, from ${before} to ${now} points`;
  const verb = measure === 'repeatContacts' || measure === 'handOffWait' ? 'rose' : 'fell';
  return `${WHAT[measure]} ${verb} from ${before} to ${now}`;
}

const HOW: Readonly<Record<DetectionTest['method'], string>> = {
  control: 'The last weeks lie beyond what the touchpoint’s own variation explains',
  drift: 'The moving average has left its limits: a slow, lasting decline',
  baseline: 'Lower than in its first weeks, by more than all others at the touchpoint',
  target: 'Below its target',
  cx_index: 'Less than customers expected',
  hand_off: 'More customers wait longer at this hand-off than three of four used to',
  repeat: 'More customers come back within 7 days on the same reason',
  consistency: 'The scores of the stage lie further apart',
};

/** Why it fired, with the figures: what an evidence says. */
export function describeTest(
  key: SeriesKey,
  { test, q }: { test: DetectionTest; q: number },
  names: SeriesNames,
): string {
  const segment = [names.persona, names.partner].filter((name) => name !== null).join(', ');
  const { measure } = key;
  const compared =
    test.method === 'target' || test.method === 'cx_index'
      ? `${points(test.value)} against ${points(test.reference)}`
      : `${WHAT[measure]} ${unitOf(measure, test.value)}, before ${unitOf(measure, test.reference)}`;
  const sure = q < 0.001 ? 'q < 0.001' : `q = ${formatNumber(q, 3)}`;
  const about = segment === '' ? '' : `${segment}: `;
  return `${about}${HOW[test.method]}: ${compared} (n = ${formatNumber(test.answered)}, ${sure}).`;
}

/** That a flag is back where it was; the issue stays open until people or the proof close it. */
export function describeRecovery(
  measure: Measure,
  { isScore, value, reference }: { isScore: boolean; value: number; reference: number },
): string {
  const [now, before] = isScore
    ? [points(value), points(reference)]
    : [unitOf(measure, value), unitOf(measure, reference)];
  return `Back where it should be for four weeks: ${now}, against ${before}. The issue stays open until the cause is known and the fix is proven.`;
}

function points(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}

function unitOf(measure: Measure, value: number | null): string {
  if (value === null) return '–';
  if (measure === 'sentiment') return formatNumber(value, 2);
  if (measure === 'consistency') return formatNumber(value, 1);
  if (measure === 'nps' || measure === 'cxIndex') return formatNumber(value);
  return `${formatNumber(value)}%`;
}
