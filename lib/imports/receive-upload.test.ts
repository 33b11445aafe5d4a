import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { receiveUpload } from './receive-upload';

const MEBIBYTE = 1_048_576;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'corridor-uploads-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function post(parts: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return new Request('http://localhost/api/v1/imports', { method: 'POST', body });
}

function raw(body: string, contentType = 'multipart/form-data; boundary=b'): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': contentType } });
}

const file = new File(['id,mark\n1,5\n'], 'answers.csv');

describe('an upload', () => {
  test('lies on disk under a name of ours, whatever the sender calls it', async () => {
    const place = folder();
    for (const name of [
      'answers.csv',
      '../../etc/passwd',
      'C:\\x\\y.csv',
      '“Zoë”.csv',
      '',
      'a"b.csv',
      'x'.repeat(300),
    ]) {
      const upload = await receiveUpload(post({ mapping: '{}', file: new File(['id,mark\n1,5\n'], name) }), {
        folder: place,
        maxBytes: MEBIBYTE,
      });
      expect(upload.mapping).toBe('{}');
      expect(upload.path).toMatch(new RegExp(`^${place}/[0-9a-f-]{36}\\.part$`));
      expect(readFileSync(upload.path, 'utf8')).toBe('id,mark\n1,5\n');
    }
  });

  test('may bring its mapping as a file, before or after the data', async () => {
    const mapping = new File(['{"shape": "survey"}'], 'mapping.json', { type: 'application/json' });
    for (const parts of [
      { mapping, file },
      { file, mapping },
    ]) {
      expect((await receiveUpload(post(parts), { folder: folder(), maxBytes: MEBIBYTE })).mapping).toBe(
        '{"shape": "survey"}',
      );
    }
  });

  test('of many pieces is whole', async () => {
    const text = 'a line of a file that is longer than a piece\n'.repeat(200_000);
    const upload = await receiveUpload(post({ file: new File([text], 'a.csv'), mapping: '{}' }), {
      folder: folder(),
      maxBytes: 16 * MEBIBYTE,
    });
    expect(readFileSync(upload.path, 'utf8')).toBe(text);
  });
});

describe('is refused, and leaves nothing on disk:', () => {
  test.each([
    ['no form', raw('{}', 'application/json'), 'invalid', 'must be multipart/form-data'],
    ['no boundary', raw('x', 'multipart/form-data'), 'invalid', 'must be multipart/form-data'],
    ['another boundary', raw('--c\r\n'), 'invalid', 'ended too early, or is no form'],
    [
      'an early end',
      raw('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nid,ma'),
      'invalid',
      'ended too early, or is no form',
    ],
    ['no file', post({ mapping: '{}' }), 'invalid', 'The form lacks the part "file".'],
    ['no mapping', post({ file }), 'invalid', 'The form lacks the part "mapping".'],
    ['other parts', post({ data: file, map: '{}' }), 'invalid', 'The form lacks the part "mapping".'],
    [
      'a file beyond the limit',
      post({ mapping: '{}', file: new File(['x'.repeat(3 * MEBIBYTE)], 'a') }),
      'too_large',
      'larger than 1 MiB',
    ],
    [
      'a form far beyond it',
      post({ mapping: '{}', file: new File(['x'.repeat(8 * MEBIBYTE)], 'a') }),
      'too_large',
      'larger than 1 MiB',
    ],
    [
      'a mapping beyond all measure',
      post({
        mapping: new File(['x'.repeat(MEBIBYTE)], 'm'),
        file: new File(['x'.repeat(2 * MEBIBYTE)], 'a'),
      }),
      'too_large',
      'larger than 1 MiB',
    ],
  ])('%s', async (_, request, code, message) => {
    const place = folder();
    const refused = { name: 'DomainError', code, message: expect.stringContaining(message) };
    await expect(receiveUpload(request, { folder: place, maxBytes: MEBIBYTE })).rejects.toMatchObject(
      refused,
    );
    expect(readdirSync(place)).toEqual([]);
  });

  test('a body that breaks off', async () => {
    const place = folder();
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(
          new TextEncoder().encode(
            '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nid,ma',
          ),
        );
      },
      pull: (controller) => controller.error(new Error('aborted')),
    });
    const streaming = {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      // Node wants it for a body that streams; the types of the browser do not know it.
      duplex: 'half',
    };
    const request = new Request('http://localhost/', streaming);
    await expect(receiveUpload(request, { folder: place, maxBytes: MEBIBYTE })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(readdirSync(place)).toEqual([]);
  });
});
