import { REFUSALS, type Refusal } from './refusals';

export interface Refused {
  refusal: Refusal;
  /** Until the next attempt counts; null unless there were too many. */
  waitSeconds: number | null;
}

/** Signs in from the browser: null when it worked. */
export async function signIn(email: string, password: string, code = ''): Promise<Refused | null> {
  try {
    const response = await post('callback/credentials', { email, password, code });
    if (response.ok) return null;
    const answer: unknown = await response.json();
    return readRefusal(new URL(textOf(answer, 'url'), location.href).searchParams.get('error'));
  } catch {
    return { refusal: 'failed', waitSeconds: null };
  }
}

/** Leads to the identity provider, and from there back to a path of ours; null when on the way. */
export async function signInByProvider(next: string): Promise<Refused | null> {
  try {
    const response = await post('signin/oidc', { callbackUrl: next });
    const url = new URL(textOf(await response.json(), 'url'), location.href);
    const word = url.origin === location.origin ? url.searchParams.get('error') : null;
    if (word !== null) return readRefusal(word);
    location.assign(url);
    return null;
  } catch {
    return { refusal: 'failed', waitSeconds: null };
  }
}

/** Ends the session on this browser, and shows the sign-in page without anything kept in memory. */
export async function signOut(): Promise<void> {
  await post('signout', {});
  location.assign('/sign-in');
}

/** `rate_limited:42` → 42 seconds to wait; a word that is not ours means that something failed. */
export function readRefusal(word: string | null): Refused {
  const [name, wait] = (word ?? '').split(':');
  const waitSeconds = Number(wait);
  return {
    refusal: REFUSALS.find((refusal) => refusal === name) ?? 'failed',
    waitSeconds: Number.isInteger(waitSeconds) && waitSeconds > 0 ? waitSeconds : null,
  };
}

async function post(action: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const offered = await fetch('/api/auth/csrf');
  const csrfToken = textOf(await offered.json(), 'csrfToken');
  return fetch(`/api/auth/${action}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
}

function textOf(answer: unknown, field: string): string {
  const text: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, field) : null;
  return typeof text === 'string' ? text : '';
}
