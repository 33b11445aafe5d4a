import { z } from 'zod';
import type { BatteryServer } from '../battery/open-server';
import { signIn } from '../battery/open-server';
import { send, type Answer } from '../battery/send';

export interface Person {
  email: string;
  password: string;
  cookie: string;
  /** The word of the invitation that let them in. */
  word: string;
}

const invitation = z.object({ link: z.string() });

/** Invited by the admin, and in by their own password. */
export async function makePerson(
  server: BatteryServer,
  name: string,
  role: string,
  department: string | null,
): Promise<Person> {
  const email = `${name.toLowerCase()}@battery.example`;
  const password = `${name} ${name} ${name} ${name}`;
  const invited = await post(server, '/api/v1/invitations', { email, name, role, department });
  const { link } = invitation.parse(JSON.parse(invited.text));
  const word = link.slice(link.lastIndexOf('/') + 1);
  await post({ ...server, cookie: '' }, '/api/accept', { token: word, password });
  return { email, password, word, cookie: await signIn(server.origin, { email, password }) };
}

export function post(
  server: Pick<BatteryServer, 'origin' | 'cookie'>,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return send(server, {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
