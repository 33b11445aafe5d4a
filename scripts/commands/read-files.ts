import { readFile, stat } from 'node:fs/promises';
import { DomainError } from '@/lib/errors';

/** The value that a JSON file holds. Throws `invalid` saying what is wrong with the file, in words of a line and column. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DomainError('invalid', `${path} is no JSON: ${why}`, [], { cause: error });
  }
}

/** A file that cannot be opened, in words. */
function unreadable(path: string, error: unknown): DomainError {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  const words: Record<string, string> = {
    ENOENT: `There is no file ${path}.`,
    EISDIR: `${path} is a folder.`,
    EACCES: `${path} may not be read by this account.`,
  };
  const message = (typeof code === 'string' ? words[code] : undefined) ?? `${path} cannot be read.`;
  return new DomainError('invalid', message, [], { cause: error });
}

/** How many bytes a file holds. Throws `invalid` for what is no file. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw unreadable(path, Object.assign(new Error(path), { code: 'EISDIR' }));
  return found.size;
}
