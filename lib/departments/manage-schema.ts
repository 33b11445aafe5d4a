import * as z from 'zod/mini';

const slug = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    z.maxLength(80, 'has more than 80 letters'),
  );

export const departmentName = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1, 'is missing'), z.maxLength(200)),
});

export const newDepartment = z.strictObject({ ...departmentName.shape, slug });
export type NewDepartment = z.output<typeof newDepartment>;

export const departmentMerger = z.strictObject({ into: slug });

export interface NamedPerson {
  id: number;
  name: string;
}

export interface ManagedDepartment {
  slug: string;
  name: string;
  /** ISO 8601; null: in use. */
  retiredAt: string | null;
  touchpoints: { slug: string; name: string }[];
  /** Numbers of the issues that are not closed and that it owns, alone or with another. */
  openIssues: number[];
  issues: number;
  heads: NamedPerson[];
  /** Active, heads among them. */
  people: number;
}

/** What went where. */
export interface Merged {
  touchpoints: number;
  issues: number;
  people: number;
}
