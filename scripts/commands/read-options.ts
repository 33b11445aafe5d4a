import { safeParse, type $ZodType } from 'zod/v4/core';
import { WrongUsage } from './explain-failure';

/** The options of a command by the schema that the API reads its parameters by. Throws wrong usage naming every option at fault. */
export function readOptions<Read>(schema: $ZodType<Read>, given: unknown): Read {
  const read = safeParse(schema, given);
  if (read.success) return read.data;
  throw new WrongUsage(
    read.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message })),
  );
}
