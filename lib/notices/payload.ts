import type { Untold } from '@/db/queries/issue-news';
import type { NoticeKind } from '@/lib/domain/issues/vocabulary';
import type { WebhookFormat } from './webhook-schema';

/** What a webhook is told, in the form of Standard Webhooks: `type`, `timestamp`, `data`. */
export interface Payload extends Record<string, unknown> {
  type: `issue.${NoticeKind}` | 'webhook.trial';
  timestamp: string;
  data: Record<string, unknown> & { text: string; url: string };
}

export function payloadOf(
  event: Untold,
  { kind, text, url }: { kind: NoticeKind; text: string; url: string },
): Payload {
  const { id, at, byName, number, title, state, severityLevel, ownerSlug, ownerName, assigneeName } = event;
  return {
    type: `issue.${kind}`,
    timestamp: at.toISOString(),
    data: {
      event: id,
      text,
      url,
      by: byName,
      issue: {
        number,
        title,
        state,
        severity: severityLevel,
        department: { slug: ownerSlug, name: ownerName },
        assignee: assigneeName,
      },
    },
  };
}

/** The body as it is sent; the same at every try. */
export function bodyOf(format: WebhookFormat, payload: Record<string, unknown>): string {
  if (format === 'standard') return JSON.stringify(payload);
  const { text, url } = saidIn(payload);
  return JSON.stringify({ text: `${slackEscaped(text)}\n<${url}|Open in Corridor>` });
}

export function saidIn(payload: Record<string, unknown>): { text: string; url: string } {
  const data: unknown = payload['data'];
  const field = (name: string): string => {
    const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : '';
    return typeof value === 'string' ? value : '';
  };
  return { text: field('text'), url: field('url') };
}

/** https://api.slack.com/reference/surfaces/formatting#escaping */
function slackEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
