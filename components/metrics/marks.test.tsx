import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ChangeVerdict } from '@/lib/domain/vocabulary';
import { BandMark } from './band-mark';
import { ChangeMark } from './change-mark';
import { changeRange } from './change-range';

function mark(by: number | null, verdict: ChangeVerdict): string {
  return renderToStaticMarkup(
    <ChangeMark change={{ by, low: -1, high: 2, verdict }} unit="percent" interval="words" />,
  );
}

describe('a change', () => {
  test.each([
    ['better', 'Better', 'good', 'arrow-up'],
    ['worse', 'Worse', 'bad', 'arrow-up'],
    ['same', 'About the same', 'untold', 'equal'],
    ['cannot_tell', 'Cannot tell', 'untold', 'question-mark'],
  ] as const)('%s is said in a word, a colour and a sign', (verdict, word, colour, sign) => {
    const markup = mark(3, verdict);
    expect(markup).toContain(word);
    expect(markup).toContain(colour);
    expect(markup).toContain(sign);
  });

  test('points where the figure went, whether that is good or not', () => {
    expect(mark(-3, 'better')).toContain('arrow-down');
  });

  test('has neither arrow nor colour where it cannot be told', () => {
    expect(mark(30, 'cannot_tell')).not.toMatch(/arrow|good|bad/);
  });

  test('says when there is nothing to compare with', () => {
    expect(renderToStaticMarkup(<ChangeMark change={null} unit="percent" />)).toContain(
      'Nothing to compare with',
    );
    expect(mark(null, 'cannot_tell')).toContain('Nothing to compare with');
  });

  test('says between what it lies, if that is known', () => {
    expect(mark(3, 'better')).toContain('between −1.0 and +2.0');
    expect(changeRange({ by: 1, low: null, high: null, verdict: 'cannot_tell' }, 'mean', true)).toBeNull();
    expect(changeRange({ by: 1, low: -0.125, high: 0.5, verdict: 'cannot_tell' }, 'mean', true)).toBe(
      '−0.12 to +0.50',
    );
  });
});

test('a band is said in a word with a sign', () => {
  expect(renderToStaticMarkup(<BandMark band="at_risk" />)).toMatch(/alert-triangle.*At risk/);
});
