import { Button } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { countChoices } from '@/components/filters/filter-words';
import { addDays } from '@/lib/domain/day';
import type { Filter, FilterChoices } from '@/lib/filters/schema';
import { formatPeriod } from '@/lib/format/day';
import type { Overview } from '@/lib/overview/schema';
import classes from '@/components/metrics/state.module.css';

interface NoInteractionsProps {
  overview: Overview;
  choices: FilterChoices;
  filter: Filter;
  mayImport: boolean;
  onClear: () => void;
  /** Shows other days, the second one not included. */
  onShow: (from: string, to: string) => void;
}

/** Why there is nothing to see, and the way to where there is. */
export function NoInteractions({
  overview,
  choices,
  filter,
  mayImport,
  onClear,
  onShow,
}: NoInteractionsProps) {
  const { firstDay, lastDay, organisation } = choices;
  const { filters } = overview;
  if (firstDay === null || lastDay === null) {
    return (
      <State
        title={
          (overview.base?.customers ?? 0) > 0
            ? 'No contacts with customers yet'
            : `Nothing is known of ${organisation.name} yet`
        }
        text={
          mayImport
            ? 'Import a survey, a list of contacts or a list of customers, and this page fills with figures.'
            : 'As soon as an admin has imported a survey or a list of contacts, this page fills with figures. Ask an admin of your organisation.'
        }
      >
        {mayImport && (
          <Button component={Link} href="/imports" size="sm">
            Import data
          </Button>
        )}
      </State>
    );
  }
  const period = { from: filters.from, to: filters.to };
  const known = { from: firstDay, to: addDays(lastDay, 1) };
  const apart = known.to <= period.from || known.from >= period.to;
  return (
    <State
      title={apart ? 'No contacts in this period' : 'No contacts match the filters'}
      text={`Nothing from ${formatPeriod(period)}${apart ? '' : ' fits what is chosen'}. Contacts are known from ${formatPeriod(known)}.`}
    >
      {countChoices(filter) > 0 && (
        <Button size="sm" onClick={onClear}>
          Clear the filters
        </Button>
      )}
      <Button size="sm" variant="default" onClick={() => onShow(known.from, known.to)}>
        Show {formatPeriod(known)}
      </Button>
    </State>
  );
}

function State({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={classes['state']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{text}</p>
      <div className={classes['actions']}>{children}</div>
    </section>
  );
}
