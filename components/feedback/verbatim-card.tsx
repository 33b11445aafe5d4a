import Link from 'next/link';
import { RaiseButton } from '@/components/issues/raise-button';
import type { CommentPart, Verbatim } from '@/lib/feedback/schema';
import { formatDay } from '@/lib/format/day';
import { formatMoney } from '@/lib/format/money';
import { formatSigned } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { ToneMark } from './tone-mark';
import { unscoredWords } from './tone-words';
import classes from './verbatim-list.module.css';

interface VerbatimCardProps {
  verbatim: Verbatim;
  currency: string;
  themeHref: (slug: string) => string;
}

/** A comment with where and when it was made, how it sounds and what it speaks of. Text is only ever text. */
export function VerbatimCard({ verbatim, currency, themeHref }: VerbatimCardProps) {
  const { id, day, touchpoint, touchpointName, stageName, parts, tone, themes } = verbatim;
  return (
    <article className={classes['card']}>
      <header className={classes['head']}>
        <ToneMark tone={tone} />
        <span className={classes['quiet']}>{toneNote(verbatim)}</span>
        <Link
          prefetch={false}
          className={classes['day']}
          href={`/feedback/${id}`}
          aria-label={`Comment of ${formatDay(day)}`}
        >
          <time dateTime={day}>{formatDay(day)}</time>
        </Link>
      </header>
      <blockquote className={classes['comment']} dir="auto">
        {placed(parts).map(({ start, text, hit }) => (hit ? <mark key={start}>{text}</mark> : text))}
      </blockquote>
      <footer className={classes['foot']}>
        <span>
          <Link prefetch={false} href={`/touchpoints/${touchpoint}`}>
            {touchpointName}
          </Link>
          <span className={classes['quiet']}> {stageName}</span>
        </span>
        {factsOf(verbatim, currency).map((fact) => (
          <span key={fact} className={classes['quiet']}>
            {fact}
          </span>
        ))}
        {themes.length > 0 && (
          <ul className={classes['themes']} aria-label="Themes">
            {themes.map(({ slug, name }) => (
              <li key={slug}>
                <Link prefetch={false} className={classes['theme']} href={themeHref(slug)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <span className={classes['raise']}>
          <RaiseButton
            about={`the comment of ${formatDay(day)}`}
            preset={{ touchpoint, words: `“${parts.map(({ text }) => text).join('')}”`, verbatim: id }}
          />
        </span>
      </footer>
    </article>
  );
}

/** With where each piece begins. */
function placed(parts: readonly CommentPart[]): (CommentPart & { start: number })[] {
  return parts.map((part, at) => ({
    ...part,
    start: parts.slice(0, at).reduce((sum, { text }) => sum + text.length, 0),
  }));
}

function toneNote({ sentiment, sentimentComputed, language }: Verbatim): string {
  if (sentiment === null) return unscoredWords(language);
  return `${formatSigned(sentiment, 2)}, ${sentimentComputed ? 'computed from the words' : 'given by the source'}`;
}

function factsOf({ score, personaName, mrr, customer }: Verbatim, currency: string): string[] {
  return [
    score === null ? 'No score' : `Score ${formatValue(score, 'points')}`,
    personaName ?? 'No persona',
    ...(mrr === null ? [] : [`${formatMoney(mrr, currency)} a month`]),
    ...(customer === null
      ? []
      : [[customer.name ?? customer.externalId, customer.email].filter(Boolean).join(', ')]),
  ];
}
