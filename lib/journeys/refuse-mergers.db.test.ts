import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { issues } from '@/db/schema/issues';
import { touchpoints } from '@/db/schema/touchpoints';
import { test } from '@/tests/fixtures';
import { makeThreeTouchpoints, NOW } from '@/tests/three-touchpoints';
import { getEditedJourney } from './get-edited';
import { mergeTouchpoints } from './merge-touchpoints';
import { publishDraft } from './publish-draft';
import { saveDraft } from './save-draft';

describe('merging is refused', () => {
  const flag = { origin: 'flag', measure: 'csat', title: 'Down', raisedAt: NOW, stateSince: NOW } as const;

  test.for([
    ['into itself', 'bill', 'bill', 'A touchpoint cannot be merged into itself.'],
    ['into one that is not there', 'bill', 'moon', 'There is no touchpoint moon.'],
    ['into one that was merged away', 'bill', 'call', 'call was merged into shop: merge into that one.'],
    ['twice', 'call', 'bill', 'call was merged into shop already.'],
  ] as const)('%s', async ([, slug, into, message], { db }) => {
    const { viewer } = await makeThreeTouchpoints(db);
    await mergeTouchpoints(viewer, { slug: 'call', into: 'shop' });
    await expect(mergeTouchpoints(viewer, { slug, into })).rejects.toMatchObject({ message });
  });

  test('of the goal of a journey, into one that is retired, and where both have the same open flag', async ({
    db,
  }) => {
    const { viewer, ids, department } = await makeThreeTouchpoints(db);
    await db.execute(sql`update journeys set goal_touchpoint_id = ${ids.get('bill')}`);
    await expect(mergeTouchpoints(viewer, { slug: 'bill', into: 'call' })).rejects.toMatchObject({
      message: 'bill is the goal of its journey: choose another goal first.',
    });
    await db.update(touchpoints).set({ retiredAt: NOW }).where(eq(touchpoints.slug, 'shop'));
    await expect(mergeTouchpoints(viewer, { slug: 'call', into: 'shop' })).rejects.toMatchObject({
      message: 'shop is retired: bring it back first.',
    });
    const owned = { ...flag, departmentId: department.id, updatedAt: NOW };
    const [raised] = await db
      .insert(issues)
      .values(Array.from(['call', 'bill'], (slug) => ({ ...owned, touchpointId: ids.get(slug) ?? 0 })))
      .returning({ number: issues.number });
    await expect(mergeTouchpoints(viewer, { slug: 'call', into: 'bill' })).rejects.toMatchObject({
      message: `The open issues #${raised?.number} say the same of both. Merge those, or close them, first.`,
    });
  });
});

test('a draft loses the touchpoint that is merged away, and cannot bring it back', async ({ db }) => {
  const { viewer } = await makeThreeTouchpoints(db);
  const slug = 'customer';
  const { published } = await getEditedJourney({ db }, { slug });
  if (!published) throw new Error('The journey is gone');
  const document = { ...published, owner: 'Zoë' };
  await saveDraft(viewer, { slug, version: 0, document });
  await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
  const { draft, version } = await getEditedJourney({ db }, { slug });
  expect(draft?.document.stages[0]?.touchpoints.map((one) => one.slug)).toEqual(['bill', 'shop']);
  await saveDraft(viewer, { slug, version, document });
  await expect(publishDraft(viewer, { slug, version: version + 1, note: '' })).rejects.toMatchObject({
    fields: [
      {
        path: 'stages[0].touchpoints[1].slug',
        message: '"call" was merged into "bill"; undo that first, or choose another slug',
      },
    ],
  });
});
