import * as z from 'zod/mini';

export const TEMPLATE_SLUGS = ['subscription', 'retail', 'b2b', 'public-service'] as const;
export type TemplateSlug = (typeof TEMPLATE_SLUGS)[number];

const MOST_DEPARTMENTS = 100;

const text = (most: number) =>
  z.string('is missing').check(
    z.trim(),
    z.minLength(1, 'is missing'),
    z.maxLength(most, `has more than ${most} letters`),
    // oxlint-disable-next-line no-control-regex
    z.refine((words) => !/[\0\p{Cs}]/u.test(words), 'holds a character that cannot be stored'),
  );

const department = z.strictObject({
  slug: z
    .string()
    .check(
      z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
      z.maxLength(80, 'has more than 80 letters'),
    ),
  name: text(200),
});

/** What the set-up page sends; departments of the template are named again where they are called otherwise here. */
export const setupForm = z.strictObject({
  token: z.string().check(z.maxLength(200, 'has more than 200 letters')),
  name: text(200),
  email: z.string().check(z.trim(), z.toLowerCase(), z.email('must be an e-mail address'), z.maxLength(254)),
  password: z
    .string()
    .check(
      z.minLength(10, 'must have at least 10 characters'),
      z.maxLength(256, 'must have at most 256 characters'),
    ),
  organisation: text(200),
  timezone: z
    .string()
    .check(z.maxLength(64), z.refine(isTimezone, 'must be an IANA name such as Europe/Oslo')),
  currency: z
    .string()
    .check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{3}$/, 'must be three letters such as EUR')),
  departments: z.array(department).check(
    z.maxLength(MOST_DEPARTMENTS, `are more than ${MOST_DEPARTMENTS}`),
    z.refine((list) => new Set(list.map(({ slug }) => slug)).size === list.length, 'name a department twice'),
  ),
  template: z.nullable(z.enum(TEMPLATE_SLUGS, `must be one of ${TEMPLATE_SLUGS.join(', ')}`)),
});
export type SetupForm = z.output<typeof setupForm>;

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name }).format(0);
    // Offsets such as +02:00 are no names.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export interface TemplateView {
  slug: TemplateSlug;
  title: string;
  about: string;
  /** Names, in order. */
  stages: string[];
  touchpoints: number;
  departments: { slug: string; name: string }[];
}

/** The first steps, in the order in which they are taken. */
export const FIRST_STEPS = ['organisation', 'journey', 'import', 'people', 'issue', 'fix'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface Checklist {
  /** Whether it is of any use still: neither put away nor done. */
  shown: boolean;
  steps: { step: FirstStep; done: boolean }[];
}
