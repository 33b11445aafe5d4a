'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { SearchField } from '@/components/filters/search-field';
import { TONES } from '@/lib/domain/feedback/tone';
import { VERDICTS } from '@/lib/domain/vocabulary';
import { feedbackExportHref } from '@/lib/feedback/client';
import { FEEDBACK_SORTS, type FeedbackPage, type FeedbackQuery } from '@/lib/feedback/schema';
import { formatNumber } from '@/lib/format/number';
import classes from './feedback-toolbar.module.css';
import { SORT_WORDS, TONE_WORDS, VERDICT_WORDS } from './tone-words';

interface FeedbackToolbarProps {
  query: FeedbackQuery;
  page: FeedbackPage;
  onChange: (query: FeedbackQuery, history?: 'replace') => void;
}

/** How long one may pause while typing. */
const PAUSE_MS = 300;
const LONGEST_SEARCH = 200;

export function FeedbackToolbar({ query, page, onChange }: FeedbackToolbarProps) {
  const [typed, setTyped] = useState(query.search);
  const [seen, setSeen] = useState(query.search);
  // The address changed by other means: the back button, or "clear all".
  if (seen !== query.search) {
    setSeen(query.search);
    if (typed.trim() !== query.search) setTyped(query.search);
  }
  const search = useDebouncedCallback(
    (words: string) => onChange({ ...query, search: words.trim() }, 'replace'),
    PAUSE_MS,
  );
  const tones = TONES.map((slug) => ({ slug, name: TONE_WORDS[slug] }));
  const verdicts = VERDICTS.map((slug) => ({ slug, name: VERDICT_WORDS[slug] }));
  return (
    <div className={classes['toolbar']}>
      <SearchField
        label="Search comments"
        placeholder={'Words, or a "phrase"'}
        value={typed}
        onChange={(words) => {
          const short = words.slice(0, LONGEST_SEARCH);
          setTyped(short);
          search(short);
        }}
      />
      <ChoiceFilter
        name="Touchpoint"
        many="touchpoints"
        offer={page.offer.touchpoints}
        chosen={query.touchpoint}
        onChange={(touchpoint) => onChange({ ...query, touchpoint: touchpoint.toSorted() })}
      />
      <ChoiceFilter
        name="Theme"
        many="themes"
        offer={page.offer.themes}
        chosen={query.theme}
        onChange={(theme) => onChange({ ...query, theme: theme.toSorted() })}
      />
      <ChoiceFilter
        name="Tone"
        many="tones"
        offer={tones}
        chosen={query.sentiment}
        onChange={(slugs) => onChange({ ...query, sentiment: TONES.filter((tone) => slugs.includes(tone)) })}
      />
      <ChoiceFilter
        name="Answer"
        many="answers"
        offer={verdicts}
        chosen={query.verdict}
        onChange={(slugs) => onChange({ ...query, verdict: VERDICTS.filter((one) => slugs.includes(one)) })}
      />
      <label className={classes['sort']}>
        <VisuallyHidden>Sort by</VisuallyHidden>
        <select
          value={query.sort}
          onChange={(event) => {
            const sort = FEEDBACK_SORTS.find((each) => each === event.currentTarget.value);
            if (sort !== undefined) onChange({ ...query, sort });
          }}
        >
          {FEEDBACK_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_WORDS[sort]}
            </option>
          ))}
        </select>
      </label>
      <div className={classes['end']}>
        <output className={classes['total']}>{totalWords(page.total)}</output>
        <Button
          component="a"
          href={feedbackExportHref(query)}
          download
          variant="subtle"
          size="compact-sm"
          aria-label="CSV of these comments"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          CSV
        </Button>
      </div>
    </div>
  );
}

function totalWords(total: FeedbackPage['total']): string {
  if (total === null) return '';
  if (total.more) return `More than ${formatNumber(total.count)} comments`;
  return total.count === 1 ? '1 comment' : `${formatNumber(total.count)} comments`;
}
