import { DomainError } from '@/lib/errors';

/** The whole body as text. Throws `too_large` as soon as it exceeds `maxBytes`, `invalid` when it breaks off or is not UTF-8. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const body = await readBytes(request, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new DomainError('invalid', 'The body is not text in UTF-8.', [], { cause });
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    // Whoever asked has gone: a broken connection to them, not to the store.
    throw new DomainError('invalid', 'The body broke off before its end.', [], { cause });
  }
  return Buffer.concat(chunks);
}

/** The body as JSON; undefined when there is none. Throws `UnsupportedMediaType` when it calls itself something else. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type');
  if (type !== null && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new UnsupportedMediaType(type);
  }
  const text = await readText(request, maxBytes);
  if (text.trim() === '') return undefined;
  if (type === null) throw new UnsupportedMediaType('nothing');
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch (cause) {
    throw new DomainError('invalid', `The body is not JSON: ${messageOf(cause)}.`, [], { cause });
  }
}

/** `invalid`, and answered with 415. */
export class UnsupportedMediaType extends DomainError {
  constructor(given: string) {
    super('invalid', `The body must be application/json; it came as ${given}.`);
  }
}

function tooLarge(maxBytes: number): DomainError {
  return new DomainError('too_large', `The body is larger than ${maxBytes / 1024} KiB.`);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
