import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '@/lib/domain/permissions';
import { ROLES } from '@/lib/domain/vocabulary';
import { explainSight } from './explain-sight';

const tomasz = {
  name: 'Tomasz',
  role: 'department_head' as const,
  departmentName: 'Finance and billing',
  owned: ['Monthly bill'],
};

describe('why somebody sees something', () => {
  test('is said of the touchpoints of the own department', () => {
    expect(explainSight(tomasz).owns).toBe(
      'Tomasz answers for Monthly bill because Finance and billing owns it.',
    );
    expect(explainSight({ ...tomasz, owned: [] }).owns).toContain('owns no touchpoint');
    expect(explainSight({ ...tomasz, departmentName: null, owned: [] }).owns).toContain('no department');
  });

  test('is said of each kind of thing, narrowed where the department counts', () => {
    const { may, mayNot } = explainSight(tomasz);
    const deedsOf = (reasons: typeof may, whom: string) =>
      reasons.find(({ openTo }) => openTo === whom)?.deeds ?? [];
    expect(deedsOf(may, 'everybody')).toContain('Read dashboards, touchpoints, exports and reports');
    expect(deedsOf(may, 'department heads and admins')).toContain(
      'Estimate what customers say of a touchpoint (of own touchpoints)',
    );
    expect(deedsOf(mayNot, 'admins')).toContain('Read the list of background jobs');
  });

  test.each(ROLES)('names every permission of the table once to the %s', (role) => {
    const { may, mayNot } = explainSight({ ...tomasz, role });
    const deeds = [...may, ...mayNot].flatMap((reason) => reason.deeds);
    expect(new Set(deeds).size).toBe(Object.keys(PERMISSIONS).length);
    expect(deeds).toHaveLength(Object.keys(PERMISSIONS).length);
  });

  test('says to whom a thing is open once, not at each thing', () => {
    const { may } = explainSight(tomasz);
    const whom = may.map(({ openTo }) => openTo);
    expect(whom).toEqual([...new Set(whom)]);
  });
});
