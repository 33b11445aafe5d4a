import { expect, test } from 'vitest';
import type { TemplateView } from '@/lib/setup/schema';
import { departmentsOf, newDepartment, withTemplate } from './setup-draft';

const template: TemplateView = {
  slug: 'retail',
  title: 'Retail',
  about: '',
  stages: [],
  touchpoints: 0,
  departments: [{ slug: 'stores', name: 'Stores' }],
};

test('another template brings other departments and keeps those that were added by hand', () => {
  const typed = [newDepartment('Sales', 'sales'), newDepartment('Legal'), newDepartment(' ')];
  expect(withTemplate(typed, template).map(({ slug, name }) => [slug, name])).toEqual([
    ['stores', 'Stores'],
    [null, 'Legal'],
  ]);
});

test('departments are sent once each, under the slug of the template or of their name', () => {
  const typed = [
    newDepartment('Shops', 'stores'),
    newDepartment('Zoë’s team'),
    newDepartment(''),
    newDepartment('zoe s team'),
  ];
  expect(departmentsOf(typed)).toEqual([
    { slug: 'stores', name: 'Shops' },
    { slug: 'zoe-s-team', name: 'zoe s team' },
  ]);
});
