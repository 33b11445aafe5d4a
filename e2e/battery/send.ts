import { request } from 'node:http';

/** A request as it goes over the wire: no client mends its path. */
export interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

export interface Answer {
  status: number;
  type: string;
  text: string;
}

export interface Server {
  origin: string;
  /** Of somebody signed in, as a Cookie header. */
  cookie: string;
}

const PATIENCE_MS = 20_000;

export function send(
  { origin, cookie }: Pick<Server, 'origin'> & Partial<Server>,
  { method = 'GET', path, headers, body }: Sent,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  // Of a DELETE, Node would not say it by itself.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        method,
        path,
        headers: { ...(cookie !== undefined && { cookie }), ...length, ...headers },
        timeout: PATIENCE_MS,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`No answer within ${PATIENCE_MS} ms`)));
    asked.on('error', reject);
    asked.end(body);
  });
}
