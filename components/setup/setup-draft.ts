import { slugOf } from '@/lib/domain/slug';
import type { TemplateView } from '@/lib/setup/schema';

/** A department as it stands in the form. */
export interface DepartmentDraft {
  /** Tells it from the others while it is edited. */
  key: number;
  /** Null: not of the template; it gets its slug from its name. */
  slug: string | null;
  name: string;
}

let lastKey = 0;

export function newDepartment(name = '', slug: string | null = null): DepartmentDraft {
  lastKey += 1;
  return { key: lastKey, slug, name };
}

/** With the departments of the template in place of those of the one before; what was added by hand stays. */
export function withTemplate(
  departments: readonly DepartmentDraft[],
  template: TemplateView | null,
): DepartmentDraft[] {
  const own = departments.filter(({ slug, name }) => slug === null && name.trim() !== '');
  const brought = template?.departments.map(({ slug, name }) => newDepartment(name, slug)) ?? [];
  return [...brought, ...own];
}

/** What is sent: those with a name, each once. */
export function departmentsOf(departments: readonly DepartmentDraft[]): { slug: string; name: string }[] {
  const named = departments.flatMap(({ slug, name }) => {
    const own = slug ?? slugOf(name);
    return name.trim() === '' || own === '' ? [] : [[own, { slug: own, name: name.trim() }] as const];
  });
  return [...new Map(named).values()];
}
