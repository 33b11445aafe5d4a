import type { NextApiRequest, NextApiResponse } from 'next';
import type { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';

/** Next-auth’s answer. Asked by its older way in, which takes all it needs from the request, so that any server can ask. */
export async function askNextAuth(
  request: NextRequest,
  path: readonly string[],
  options: AuthOptions,
): Promise<Response> {
  const query = { ...Object.fromEntries(request.nextUrl.searchParams), nextauth: [...path] };
  const asked = {
    query,
    body:
      request.method === 'POST' ? Object.fromEntries(new URLSearchParams(await request.text())) : undefined,
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
    headers: Object.fromEntries(request.headers),
    method: request.method,
  };
  const answer = new Answer();
  // Next-auth reads nothing else of the two.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await NextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  return answer.asResponse();
}

/** What next-auth does with a response. */
class Answer {
  private code = 200;
  private body: string | null = null;
  private readonly headers = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader('content-type', 'application/json');
    this.body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === 'string') this.body = value;
    else if (value !== undefined) this.json(value);
  }

  end(): void {
    this.body = null;
  }

  asResponse(): Response {
    const headers = new Headers();
    for (const [name, value] of this.headers) {
      for (const line of [value].flat()) headers.append(name, line);
    }
    return new Response(this.body, { status: this.code, headers });
  }
}
