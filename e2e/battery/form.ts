import type { Sent } from './send';

const BOUNDARY = 'battery-of-broken-input';

export const MAPPING = {
  shape: 'interactions',
  source: { slug: 'battery', name: 'Battery' },
  id: 'id',
  customer: 'who',
  date: 'at',
  touchpoint: 'where',
  comment: 'said',
  answers: { csat: 'mark' },
  attributes: { age: { column: 'age', type: 'number' } },
};

export const HEAD = 'id,who,at,where,mark,said,age\n';
export const SOUND = 'a,ann,2026-03-01,bill,4,Fine,40\n';

interface Part {
  name: string;
  fileName?: string;
  content: string | Uint8Array;
}

export function formOf(parts: readonly Part[]): Uint8Array {
  const pieces = parts.flatMap(({ name, fileName, content }) => [
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** A form sent to the imports; a dry run unless told. */
export function sendForm(body: string | Uint8Array, { dryRun = true, boundary = BOUNDARY } = {}): Sent {
  return {
    method: 'POST',
    path: `/api/v1/imports${dryRun ? '?dryRun=1' : ''}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
  };
}

/** A file with a mapping. */
export function upload(file: string | Uint8Array, mapping: unknown = MAPPING, dryRun = true): Sent {
  const form = formOf([
    { name: 'mapping', content: typeof mapping === 'string' ? mapping : JSON.stringify(mapping) },
    { name: 'file', fileName: 'answers.csv', content: file },
  ]);
  return sendForm(form, { dryRun });
}
