import { describe, expect, test } from 'vitest';
import { mapClaims, type ClaimMapping } from './map-claims';

const mapping: ClaimMapping = {
  claim: 'groups',
  departmentClaim: 'org.unit',
  rules: [
    { when: 'cx-admins', role: 'admin' },
    { when: 'billing-leads', role: 'department_head', department: 'finance' },
    { when: 'leads', role: 'department_head' },
    { when: 'staff', role: 'executive' },
  ],
};

describe('claims', () => {
  test.each([
    [{ groups: ['staff', 'cx-admins'] }, { role: 'admin', department: null }],
    [{ groups: 'staff' }, { role: 'executive', department: null }],
    [{ groups: ['billing-leads'] }, { role: 'department_head', department: 'finance' }],
    [
      { groups: ['leads'], org: { unit: 'Care' } },
      { role: 'department_head', department: 'Care' },
    ],
    [
      { groups: ['leads'], 'org.unit': 'care' },
      { role: 'department_head', department: 'care' },
    ],
  ])('%j make somebody %j: the first rule that fits decides', (claims, standing) => {
    expect(mapClaims(claims, mapping)).toEqual(standing);
  });

  test.each([
    [{}],
    [{ groups: [] }],
    [{ groups: ['CX-Admins'] }],
    [{ groups: ['toString', '__proto__'] }],
    [{ groups: { 'cx-admins': true } }],
    [{ groups: [['cx-admins']] }],
    [{ groups: ['leads'] }],
    [{ groups: ['leads'], org: { unit: '' } }],
  ])('%j make nobody of anybody', (claims) => expect(mapClaims(claims, mapping)).toBeNull());

  test('may let everybody in whom the provider knows', () => {
    const open: ClaimMapping = { claim: 'groups', rules: [{ when: '*', role: 'executive' }] };
    expect(mapClaims({}, open)).toEqual({ role: 'executive', department: null });
  });
});
