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
    expect(may).toContain(
      'Tomasz may read dashboards, touchpoints, exports and reports, because everybody may.',
    );
    expect(may).toContain(
      'Tomasz may estimate what customers say of a touchpoint (of own touchpoints), because department heads and admins may.',
    );
    expect(mayNot).toContain('Tomasz may not read the list of background jobs: only admins may.');
  });

  test.each(ROLES)('says every permission of the table once to the %s', (role) => {
    const { may, mayNot } = explainSight({ ...tomasz, role });
    const sentences = [...may, ...mayNot];
    expect(new Set(sentences).size).toBe(Object.keys(PERMISSIONS).length);
    expect(sentences.filter((sentence) => !/^Tomasz may .+\.$/.test(sentence))).toEqual([]);
  });
});
