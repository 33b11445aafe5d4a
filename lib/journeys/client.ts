import { asApiProblem } from '@/lib/http/client';
import type { JourneyCounts } from './schema';

/** Sends a journey file, as JSON text, to be created and changed on the server. */
export async function sendJourneyFile(text: string): Promise<JourneyCounts> {
  const response = await fetch('/api/v1/journeys', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: text,
  });
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  throw asApiProblem(response.status, problem, response.headers.get('x-request-id'));
}
