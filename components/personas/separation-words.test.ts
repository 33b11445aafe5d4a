import { describe, expect, it } from 'vitest';
import type { Separation } from '@/lib/domain/metrics/separation';
import { separationWords } from './separation-words';

const read = (verdict: Separation['verdict'], value: number | null = 1.24): Separation => ({
  value,
  low: value === null ? null : 0.9,
  high: value === null ? null : 1.6,
  answered: 5000,
  p: 0.001,
  verdict,
});

describe('how far personas separate the scores, in words', () => {
  it.each([
    [
      read('a_little'),
      'Personas explain 1.2% (between 0.9% and 1.6%) of the differences in scores at the same touchpoint: they separate them a little.',
    ],
    [
      read('hardly', 0.4),
      'Personas explain 0.4% (between 0.9% and 1.6%) of the differences in scores at the same touchpoint: they hardly separate them.',
    ],
    [
      read('not', 0),
      'Personas do not separate the scores: the differences are no larger than chance explains.',
    ],
    [read('cannot_tell', null), 'Whether personas separate the scores cannot be told.'],
  ])('$verdict', (separation, words) => {
    expect(separationWords('personas', { s: false }, separation)).toBe(words);
  });

  it('speaks of one persona in the singular', () => {
    expect(separationWords('this persona', { s: true }, read('clearly'))).toMatch(
      /^This persona explains 1\.2% .*: it separates them clearly\.$/,
    );
  });
});
