import { z } from 'zod';

/** An object that refuses unknown keys and names the ones it knows. */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key; known here: ${Object.keys(shape).join(', ')}`
        : undefined,
  });
}

/** What the store takes for a slug. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(80);

export const day = z.iso.date('must be a day such as 2017-05-31');
