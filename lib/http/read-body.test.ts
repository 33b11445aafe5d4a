import { expect, test } from 'vitest';
import { readText } from './read-body';

/** A body that arrives in these pieces, and then ends, or breaks off as a connection does. */
function arriving(pieces: readonly string[], breaksOff = false): Request {
  const parts = pieces.map((piece) => Buffer.from(piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part !== undefined) controller.enqueue(part);
      else if (breaksOff) controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      else controller.close();
    },
  });
  // Node wants to be told that the answer does not come before the end of the body; the types do not know it.
  const streamed = { method: 'POST', body, duplex: 'half' };
  return new Request('http://localhost/', streamed);
}

test('a body is read whole, over its pieces', async () => {
  await expect(readText(arriving(['{"name":"Zo', 'ë"}']), 100)).resolves.toBe('{"name":"Zoë"}');
});

test('a body that breaks off is the sender’s, not a store that does not answer', async () => {
  await expect(readText(arriving(['{"na'], true), 100)).rejects.toMatchObject({
    code: 'invalid',
    message: 'The body broke off before its end.',
  });
});

test('a body is refused at the byte that is too many, before its end', async () => {
  await expect(readText(arriving(['12345', '67890', 'x'], true), 10)).rejects.toMatchObject({
    code: 'too_large',
  });
});
