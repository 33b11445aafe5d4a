import type { ReactNode } from 'react';
import { OpenCount } from '@/components/ownership/open-count';
import { queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { CHANNEL_WORDS } from '@/lib/format/words';
import type { PersonaDetail } from '@/lib/personas/schema';
import classes from './persona-story.module.css';

interface PersonaStoryProps {
  detail: PersonaDetail;
  /** Null until it is known. */
  currency: string | null;
}

/** Who they are, what they want, and how many of them there are. */
export function PersonaStory({ detail, currency }: PersonaStoryProps) {
  const { persona, story, rule } = detail;
  return (
    <section aria-label="Who they are" className={classes['story']}>
      <div className={classes['words']}>
        {story.quote !== '' && (
          <blockquote className={classes['quote']}>
            <p>“{story.quote}”</p>
          </blockquote>
        )}
        {persona.description !== '' && <p className={classes['description']}>{persona.description}</p>}
        <div className={classes['lists']}>
          <List title="Goals" items={story.goals} />
          <List title="Needs" items={story.needs} />
          <List title="Preferred channels" items={story.channels.map((channel) => CHANNEL_WORDS[channel])} />
        </div>
      </div>
      <dl className={classes['facts']}>
        <Fact term="Active customers">
          {formatNumber(persona.active)}
          <span>{formatValue(persona.share, 'percent')} of all active customers</span>
        </Fact>
        <Fact term="Monthly recurring revenue">
          {currency === null ? formatNumber(persona.mrr) : formatMoney(persona.mrr, currency)}
          <span>{meanWords(persona.meanMrr, currency)}</span>
        </Fact>
        <Fact term="Contacts in the period">{formatNumber(persona.interactions)}</Fact>
        <Fact term={ISSUE_FIGURES.open.label}>
          <OpenCount
            issues={persona.issues}
            href={queueHref({ persona: [persona.slug] })}
            of={persona.name}
          />
          <span>found for this persona alone</span>
        </Fact>
        <Fact term="Who belongs to it">
          <span className={classes['rule']}>{rule ?? wordsWithoutRule(persona.slug)}</span>
        </Fact>
      </dl>
    </section>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h2 className={classes['title']}>{title}</h2>
      <ul className={classes['items']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function meanWords(mean: PersonaDetail['persona']['meanMrr'], currency: string | null): string {
  const { value, low, high } = mean;
  if (value === null) return 'unknown for each';
  const money = (amount: number) =>
    currency === null ? formatNumber(amount) : formatMoney(amount, currency);
  const each = `${money(value)} each on average`;
  return low === null || high === null ? each : `${each}, between ${money(low)} and ${money(high)}`;
}

function wordsWithoutRule(slug: string): string {
  return slug === 'unassigned' ? 'Whom no persona fits.' : 'Whoever a source puts there; it has no rule.';
}
