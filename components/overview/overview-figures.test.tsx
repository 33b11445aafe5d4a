import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OverviewFigures } from './overview-figures';
import { everything, overviewOf, stage, touchpoint } from './overview-fixture';
import type { Overview } from '@/lib/overview/schema';

const answered = { interactions: 500, good: 400, bad: 100, csatCount: 500, csatGood: 400, csatBad: 50 };

function render(overview: Overview): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <OverviewFigures overview={overview} filter={everything} currency="EUR" />
    </MantineProvider>,
  );
}

test('a figure stands with its interval, its answers and its change', () => {
  const markup = render(overviewOf(answered, { ...answered, csatGood: 300 }));
  expect(markup).toContain('80.0%');
  expect(markup).toContain('between 76.3% and 83.3%');
  expect(markup).toContain('n = 500');
  expect(markup).toContain('between +14.4 and +25.4');
});

test('what nobody answered is unknown, not zero', () => {
  const markup = render(overviewOf({ interactions: 9 }));
  expect(markup).toContain('no answers');
  expect(markup).not.toContain('NaN');
});

test('figures over customers that come later hold their place, and those only', () => {
  const overview = { ...overviewOf(answered), pending: true };
  const kpis = { ...overview.kpis, cleanJourneys: null, customerChurn: null, revenueChurn: null };
  const markup = render({ ...overview, kpis, churn: null, base: null, asOf: null });
  expect(markup.match(/(is|are) being counted<\/output>/g)).toHaveLength(4);
  expect(markup).toContain('80.0%');
});

test('an honest nothing: no touchpoint changed beyond chance', () => {
  const overview = overviewOf(answered);
  const change = { by: 1, low: -4, high: 6, verdict: 'cannot_tell' } as const;
  const stages = [stage('a', [{ ...touchpoint('bill', 'healthy', 80), change }])];
  expect(render({ ...overview, stages })).toContain('Nothing changed beyond chance');
  expect(render(overview)).toContain('Nothing to compare with');
});

test('stages of several journeys stand under the names of theirs', () => {
  const stages = [stage('a', [], 'buy'), stage('a', [], 'leave')];
  const markup = render({ ...overviewOf(answered), stages });
  expect(markup).toContain('Journey buy');
  expect(markup).toContain('Journey leave');
  expect(render({ ...overviewOf(answered), stages: stages.slice(0, 1) })).not.toContain('Journey buy');
});

test('without contacts there is churn and nothing that contacts would have to say', () => {
  const markup = render(overviewOf({}));
  expect(markup).toContain('Customer churn');
  expect(markup).not.toContain('CSAT');
  expect(markup).not.toContain('What changed');
});
