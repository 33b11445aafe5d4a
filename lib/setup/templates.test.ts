import { describe, expect, test } from 'vitest';
import { checkJourneyFile } from '@/lib/journeys/check-journey-file';
import { journeyFileSchema } from '@/lib/journeys/journey-file';
import { TEMPLATE_SLUGS } from './schema';
import { listTemplates, TEMPLATES } from './templates';

const nothing = { departments: [], partners: [], personas: [], journeys: [], stages: [], touchpoints: [] };

describe('the journey templates', () => {
  test.each(TEMPLATE_SLUGS)('%s is a journey file that fits into an empty store', (slug) => {
    const file = journeyFileSchema.parse(TEMPLATES[slug].file);
    expect(checkJourneyFile(file, nothing)).toEqual([]);
    const stages = file.journeys.flatMap((journey) => journey.stages);
    expect(stages.length).toBeGreaterThanOrEqual(5);
    for (const { touchpoints } of stages) expect(touchpoints.length).toBeGreaterThanOrEqual(2);
    for (const { ideal } of stages.flatMap((stage) => stage.touchpoints)) expect(ideal).not.toBe('');
  });

  test.each(TEMPLATE_SLUGS)('%s gives every one of its departments something to own', (slug) => {
    const { departments, journeys } = TEMPLATES[slug].file;
    const owners = new Set(
      journeys.flatMap(({ stages }) =>
        stages.flatMap(({ touchpoints }) => touchpoints.map(({ department }) => department)),
      ),
    );
    expect(departments.filter((department) => !owners.has(department.slug))).toEqual([]);
  });

  test('are offered with what they hold', () => {
    expect(listTemplates().map(({ slug }) => slug)).toEqual([...TEMPLATE_SLUGS]);
    expect(listTemplates()[0]).toMatchObject({
      stages: ['Discover', 'Sign up', 'Get started', 'Use', 'Pay', 'Get help', 'Stay or leave'],
      touchpoints: 22,
    });
  });
});
