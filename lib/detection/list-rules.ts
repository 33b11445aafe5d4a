import { readDetectionGround } from '@/db/queries/detection-ground';
import { listRuleDays } from '@/db/queries/detection-rules';
import type { Viewer } from '@/lib/auth/viewer';
import { resolveRules } from './resolve-rules';
import type { RuleList } from './schema';

/** The rule of all touchpoints, and those of single ones. */
export async function listRules({ db, now }: Viewer): Promise<RuleList> {
  const ground = await readDetectionGround(db, now);
  const days = new Map(
    (await listRuleDays(db)).map(({ touchpointId, updatedAt }) => [touchpointId, updatedAt]),
  );
  const ruleOf = resolveRules(ground.rules);
  const places = ground.touchpoints.map(({ id, slug, name, departmentName }) => ({
    id,
    touchpoint: { slug, name, department: departmentName },
  }));
  return {
    common: { ...ruleOf(0), touchpoint: null, updatedAt: days.get(null) ?? null },
    own: places.flatMap(({ id, touchpoint }) => {
      const updatedAt = days.get(id);
      return updatedAt === undefined ? [] : [{ ...ruleOf(id), touchpoint, updatedAt }];
    }),
    touchpoints: places.map(({ touchpoint }) => touchpoint),
  };
}
