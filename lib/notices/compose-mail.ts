/** What a mail says, before it is laid out. */
export interface Letter {
  subject: string;
  /** Paragraphs. */
  says: readonly string[];
  /** Somebody’s own words. */
  quote?: string | null;
  /** Lists of figures under a heading. */
  tables?: readonly { title: string; rows: readonly (readonly [label: string, figure: string])[] }[];
  /** Where to go on. */
  way: { label: string; url: string };
  /** Where to choose what one is told of. */
  settings: string;
}

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

const WHY = 'You get this mail because of what you chose to be told of:';

/** Plain text and HTML that say the same; nothing in it is loaded from anywhere. */
export function composeMail(given: Letter): Composed {
  // A line break would begin another header.
  const letter = { ...given, subject: oneLine(given.subject) };
  return { subject: letter.subject, text: textOf(letter), html: htmlOf(letter) };
}

/** A mail that waits to be sent; `key` is what it came from, so that nothing is mailed twice. */
export function mailOf(
  { subject, text, html }: Composed,
  { key, recipient, now }: { key: string; recipient: string; now: Date },
) {
  const state = 'waiting' as const;
  return { key, recipient, subject, text, html, state, nextAt: now, createdAt: now };
}

function textOf({ says, quote, tables = [], way, settings }: Letter): string {
  return [
    ...says,
    ...(quote
      ? [
          quote
            .split('\n')
            .map((line) => `> ${line}`)
            .join('\n'),
        ]
      : []),
    ...tables.map(({ title, rows }) =>
      [title, ...rows.map(([label, figure]) => `  ${label}: ${figure}`)].join('\n'),
    ),
    `${way.label}: ${way.url}`,
    `--\n${WHY} ${settings}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function htmlOf({ subject, says, quote, tables = [], way, settings }: Letter): string {
  const body = [
    ...says.map((words) => `<p>${escaped(words)}</p>`),
    ...(quote
      ? [`<blockquote style="${QUOTE}">${escaped(quote).replaceAll('\n', '<br>')}</blockquote>`]
      : []),
    ...tables.map(
      ({ title, rows }) =>
        `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(title)}</h2><table style="border-collapse:collapse">${rows.map(rowOf).join('')}</table>`,
    ),
    `<p style="margin:24px 0"><a href="${escaped(way.url)}">${escaped(way.label)}</a></p>`,
    `<p style="color:#666;font-size:13px">${WHY} <a href="${escaped(settings)}">${escaped(settings)}</a></p>`,
  ].join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="${BODY}">\n${body}\n</body></html>`;
}

const BODY = 'font:15px/1.5 system-ui,sans-serif;max-width:40em;margin:0 auto;padding:16px';
const QUOTE = 'margin:0 0 16px;padding:4px 12px;border-left:3px solid #ccc';
const CELL = 'text-align:left;vertical-align:top;padding:2px 24px 2px 0';

function rowOf([label, figure]: readonly [string, string]): string {
  return `<tr><th style="${CELL};font-weight:normal">${escaped(label)}</th><td style="${CELL}">${escaped(figure)}</td></tr>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
