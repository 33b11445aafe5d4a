import { isAscii, isUtf8 } from 'node:buffer';

export interface Encoding {
  /** A label that TextDecoder knows. */
  label: string;
  /** It is UTF-8 but for some bytes: a cell with U+FFFD was damaged, not written so. */
  damaged: boolean;
}

/** Share of zero bytes on one side of the pairs, from which a text is UTF-16 without a mark. */
const ZEROS_OF_UTF16 = 0.3;

/** The encoding that the first bytes settle, or null: a byte order mark beats a declaration, which beats a guess. */
export function encodingByHead(head: Buffer, declared: string | undefined): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return certain('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return certain('utf-16be');
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return null;
  if (declared !== undefined) return isUtf8Label(declared) ? null : certain(declared);
  const unmarked = unmarkedUtf16(head);
  return unmarked === null ? null : certain(unmarked);
}

/** Whether TextDecoder can read it. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Tells UTF-8 from Windows-1252 over a whole file: the first byte that differs may come late. */
export async function utf8OrWindows1252(
  chunks: AsyncIterable<Buffer>,
  mayBeOther: boolean,
): Promise<Encoding> {
  let wellFormed = 0;
  let broken = 0;
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = wholeCharacters(bytes);
    carried = bytes.subarray(end);
    const part = bytes.subarray(0, end);
    if (isAscii(part)) continue;
    if (isUtf8(part)) wellFormed += part.length;
    else {
      const count = countCharacters(part);
      wellFormed += count.wellFormed;
      broken += count.broken;
    }
  }
  if (carried.length > 0) broken += 1;
  if (broken === 0) return certain('utf-8');
  return mayBeOther && broken >= wellFormed ? certain('windows-1252') : { label: 'utf-8', damaged: true };
}

function certain(label: string): Encoding {
  return { label, damaged: false };
}

function isUtf8Label(label: string): boolean {
  return isEncoding(label) && new TextDecoder(label).encoding === 'utf-8';
}

function unmarkedUtf16(head: Buffer): string | null {
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * ZEROS_OF_UTF16 && even < odd / 8) return 'utf-16le';
  return even > pairs * ZEROS_OF_UTF16 && odd < even / 8 ? 'utf-16be' : null;
}

/** Where the last whole UTF-8 character ends: up to three bytes of the next may follow. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

function countCharacters(bytes: Buffer): { wellFormed: number; broken: number } {
  let wellFormed = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = lengthOf(byte);
    const character = bytes.subarray(at, at + length);
    const whole = byte < 0x80 || (length > 1 && character.length === length && isUtf8(character));
    if (byte >= 0x80 && whole) wellFormed += 1;
    if (!whole) broken += 1;
    at += whole ? length : 1;
  }
  return { wellFormed, broken };
}
