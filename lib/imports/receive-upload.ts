import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { DomainError } from '@/lib/errors';

const MEBIBYTE = 1_048_576;

/** A mapping with thousands of value names is some hundred kilobytes. */
const MOST_MAPPING_BYTES = 4 * MEBIBYTE;

/** A form with a mapping and a file, whose file lies on disk. */
export interface Upload {
  path: string;
  /** As the sender calls it. */
  fileName: string;
  mapping: string;
}

interface UploadOptions {
  folder: string;
  maxBytes: number;
}

/**
 * Streams a form with the parts `mapping` and `file` to disk; the caller removes the file. Throws `invalid` where a part is missing and `too_large`
 * as soon as the limit is passed.
 */
export async function receiveUpload(request: Request, { folder, maxBytes }: UploadOptions): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType) || request.body === null) {
    throw new DomainError(
      'invalid',
      'The body must be multipart/form-data with the parts "mapping" and "file".',
    );
  }
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > maxBytes + MOST_MAPPING_BYTES) throw tooLarge(maxBytes);
  const path = join(folder, `${randomUUID()}.part`);
  try {
    const { fileName, mapping } = await receiveParts(Readable.from(request.body), {
      contentType,
      path,
      maxBytes,
    });
    if (mapping === null || fileName === null) throw partsMissing(mapping, fileName);
    return { path, fileName, mapping };
  } catch (error) {
    await rm(path, { force: true });
    throw asUploadFault(error);
  }
}

interface Parts {
  fileName: string | null;
  mapping: string | null;
}

async function receiveParts(
  body: Readable,
  { contentType, path, maxBytes }: { contentType: string; path: string; maxBytes: number },
): Promise<Parts> {
  const parts: Parts = { fileName: null, mapping: null };
  const abort = new AbortController();
  const streams: BusboyFileStream[] = [];
  const written: Promise<void>[] = [];
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: maxBytes, fieldSize: MOST_MAPPING_BYTES, files: 4, fields: 8, parts: 12 },
  });
  form.on('field', (name, value) => {
    if (name === 'mapping') parts.mapping = value;
  });
  form.on('file', (name, stream, fileName) => {
    const work = receiveFile(name, stream, fileName);
    streams.push(stream);
    // The form waits for a file that nobody reads any more: let it go.
    written.push(work.catch((error: unknown) => abort.abort(error)));
  });
  async function receiveFile(name: string, stream: BusboyFileStream, fileName: string): Promise<void> {
    if (name === 'mapping') parts.mapping = await textOf(stream);
    else if (name === 'file' && parts.fileName === null) {
      parts.fileName = fileName ?? '';
      stream.once('limit', () => stream.destroy(tooLarge(maxBytes)));
      await writeTo(path, stream);
    } else stream.resume();
  }
  try {
    await pipeline(body, form, { signal: abort.signal });
  } catch (error) {
    const reason: unknown = abort.signal.aborted ? abort.signal.reason : error;
    for (const stream of streams) stream.destroy();
    await Promise.all(written);
    throw reason;
  }
  await Promise.all(written);
  abort.signal.throwIfAborted();
  return parts;
}

/** When it has failed the file is closed: one that is still being opened would come back after it was removed. */
async function writeTo(path: string, stream: BusboyFileStream): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  const closed = once(file, 'close');
  try {
    await pipeline(stream, file);
  } catch (error) {
    await closed.catch(() => undefined);
    throw error;
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MOST_MAPPING_BYTES) throw tooLarge(MOST_MAPPING_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function partsMissing(mapping: string | null, fileName: string | null): DomainError {
  const missing = Object.entries({ mapping, file: fileName }).flatMap(([path, value]) =>
    value === null ? [{ path, message: 'is missing' }] : [],
  );
  return new DomainError('invalid', `The form lacks the part "${missing[0]?.path ?? ''}".`, missing);
}

function tooLarge(maxBytes: number): DomainError {
  const limit = Math.floor(maxBytes / MEBIBYTE);
  return new DomainError(
    'too_large',
    `The upload is larger than ${limit} MiB: cut it, or use the command "corridor import".`,
  );
}

function asUploadFault(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return new DomainError('unavailable', 'The disk of the server is full.', [], { cause: error });
  }
  const isBroken =
    /multipart|boundary|terminated|aborted|header/i.test(error.message) || error.name === 'AbortError';
  return isBroken
    ? new DomainError('invalid', 'The upload ended too early, or is no form.', [], { cause: error })
    : error;
}
