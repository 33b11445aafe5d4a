import * as z from 'zod/mini';

const person = z.object({ id: z.number(), name: z.string() });
const schema = z.object({
  assignee: z.nullish(person),
  mentioned: z.nullish(z.array(person)),
  department: z.nullish(z.object({ slug: z.string(), name: z.string() })),
});

/** Of the facts of an event what notices are told from; see `EventFacts` of lib/issues. */
export type TellingFacts = z.output<typeof schema>;

/** What cannot be read is left out: one odd event must not keep the others waiting. */
export function readFacts(facts: unknown): TellingFacts {
  const read = schema.safeParse(facts);
  return read.success ? read.data : {};
}
