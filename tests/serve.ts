import { NextRequest } from 'next/server';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A plain server whose requests are answered as Next would hand them on. */
export function serve(handle: (request: NextRequest) => Promise<Response>): Server {
  const answer = async (asked: IncomingMessage, reply: ServerResponse) => {
    const answered = await handle(await requestOf(asked));
    reply.statusCode = answered.status;
    for (const [name, value] of answered.headers) {
      if (name !== 'set-cookie') reply.setHeader(name, value);
    }
    reply.setHeader('set-cookie', answered.headers.getSetCookie());
    reply.end(await answered.text());
  };
  return createServer((asked, reply) => void answer(asked, reply));
}

async function requestOf(asked: IncomingMessage): Promise<NextRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of asked) chunks.push(Buffer.from(chunk));
  return new NextRequest(new URL(asked.url ?? '/', `http://${asked.headers.host}`), {
    method: asked.method ?? 'GET',
    headers: Object.entries(asked.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}
