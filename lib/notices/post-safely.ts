import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** From the first packet to the status of the answer. */
const PATIENCE_MILLISECONDS = 10_000;

/** Every address of a name, as `dns.lookup` tells them. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  tell: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

interface Posting {
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Whether it may go to addresses that are not public, and without TLS. */
  allowPrivate: boolean;
  patience?: number;
  /** Where a name leads: the machine's own way of finding out unless another is given. */
  resolve?: Resolve;
}

/** Why nothing was sent; its message is for people. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/**
 * Posts to an address that somebody typed in, and answers the HTTP status. Redirects are not followed, the answer is not read, and names are resolved once: what was
 * checked is what is connected to, so that a name that changes its mind does not lead into the own network. Throws with the reason where there was no answer.
 */
export async function postSafely(address: string, posting: Posting): Promise<number> {
  const url = new URL(address);
  if (!posting.allowPrivate) refuseUnsafe(url);
  const patience = posting.patience ?? PATIENCE_MILLISECONDS;
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...posting.headers, 'content-length': Buffer.byteLength(posting.body) },
        // A connection of its own, so that what was checked is what is used.
        agent: false,
        signal,
        ...(posting.allowPrivate ? {} : { lookup: publicOnly(posting.resolve ?? lookup) }),
      },
      (response) => {
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', (error) => reject(signal.aborted ? tooSlow(patience, error) : error));
    sent.end(posting.body);
  });
}

/** Only what anybody on the Internet could reach: nothing that is private, loopback, link-local, reserved, or a way round to such. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

function refuseUnsafe({ protocol, hostname }: URL): void {
  if (protocol !== 'https:') throw new RefusedAddress('It must begin with https://.');
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw notPublic();
}

/** For the one connection of a request: the addresses of its name that are public, an error where none is. */
function publicOnly(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const open = addresses.filter(({ address }) => isPublic(address));
      const [first] = open;
      if (first === undefined) return callback(notPublic(), []);
      return options.all === true ? callback(null, open) : callback(null, first.address, first.family);
    });
  };
}

function notPublic(): RefusedAddress {
  return new RefusedAddress('It leads to an address that is not public (WEBHOOK_ALLOW_PRIVATE allows it).');
}

function tooSlow(patience: number, cause: unknown): Error {
  return new Error(`It did not answer within ${patience / 1000} s.`, { cause });
}
