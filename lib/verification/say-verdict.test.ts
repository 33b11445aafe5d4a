import { expect, test } from 'vitest';
import { sayVerdict } from './say-verdict';

type Said = Parameters<typeof sayVerdict>[0];

const reading = (value: number | null, answered: number) => ({ value, low: null, high: null, answered });
const say = (differs: Partial<Said>) =>
  sayVerdict({
    metric: 'csat',
    measure: 'csat',
    verdict: 'not_enough',
    against: 'confirmation',
    before: { ...reading(70, 1300), from: '2026-02-04', to: '2026-03-03' },
    after: { ...reading(72, 100), from: '2026-03-03', to: '2026-03-10' },
    by: 2,
    low: -7.5,
    high: 10.9,
    comparison: null,
    needed: 1219,
    final: false,
    deadline: '2026-04-27',
    perWindow: 1319,
    ...differs,
  });

test.each<[string, Partial<Said>, string]>([
  [
    'what is still needed',
    {},
    'Not enough answers yet: CSAT was 72.0% of 100 answers since the fix, 70.0% of 1,300 between flag and fix, a difference of +2.0 points (between −7.5 and +10.9). No other touchpoint had enough answers to compare with. To tell a change worth acting on, 1,219 more answers are needed. It is decided after 27 Apr 2026, or earlier where the answers leave no doubt.',
  ],
  ['that a lead may be chance', { low: 0.4 }, 'It looks better so far, which may yet be chance: CSAT'],
  [
    'that a loss may be chance',
    { by: -4, high: -0.1 },
    'It looks worse so far, which may yet be chance: CSAT',
  ],
  [
    'that few answers before the fix are a limit',
    { before: { ...reading(70, 60), from: '2026-02-04', to: '2026-03-03' } },
    'Only 60 were given before the fix, where 1,319 would do: only a larger change can be shown.',
  ],
  [
    'that nobody answered',
    { after: { ...reading(null, 0), from: '2026-03-03', to: '2026-03-04' } },
    'Nobody has answered since the fix went live on 3 Mar 2026.',
  ],
  [
    'at the end that it was not shown',
    { verdict: 'not_shown', final: true },
    'No improvement was shown: CSAT',
  ],
  ['at the end that too few came', { final: true }, 'Too few answers came to tell: CSAT'],
  [
    'what was taken off',
    {
      comparison: {
        touchpoints: [
          { slug: 'a', name: 'Chat' },
          { slug: 'b', name: 'Shop' },
        ],
        by: 1.2,
      },
    },
    '(Chat and Shop: +1.2 points) is taken off.',
  ],
  [
    'what it goes by for want of answers',
    { measure: 'handOffWait' },
    'The wait at a hand-off cannot be judged from answers; this goes by CSAT at the touchpoint.',
  ],
  [
    'that it is below its normal range',
    { against: 'baseline', verdict: 'not_shown', final: true },
    'CSAT is not back to its normal range: CSAT was 72.0%',
  ],
])('says %s', (_, differs, words) => {
  expect(say(differs)).toContain(words);
});

test('never speaks of improvement against what came before the flag', () => {
  for (const verdict of ['confirmed', 'not_shown', 'not_enough'] as const) {
    for (const final of [true, false]) {
      expect(say({ against: 'baseline', verdict, final })).not.toMatch(/improve|worked|worse/i);
    }
  }
});
