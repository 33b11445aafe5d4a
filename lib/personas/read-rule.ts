import type { PersonaRule } from '@/lib/domain/personas/rule';
import { DomainError } from '@/lib/errors';
import { personaRule } from '@/lib/persona-rules/schema';

/** A rule as stored; null where the persona has none. Throws `conflict` for one that this version does not understand. */
export function readRule({ slug, rule }: { slug: string; rule: unknown }): PersonaRule | null {
  if (rule === null) return null;
  const read = personaRule.safeParse(rule);
  if (read.success) return read.data;
  const [fault] = read.error.issues;
  throw new DomainError(
    'conflict',
    `The rule of the persona ${slug} cannot be read: ${fault?.path.join('.') ?? ''} ${fault?.message ?? ''}`,
  );
}
