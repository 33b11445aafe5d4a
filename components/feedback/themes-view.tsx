import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Frame } from '@/components/charts/frame';
import { LoadFailed } from '@/components/metrics/load-failed';
import state from '@/components/metrics/state.module.css';
import { themesExportHref, themesOptions } from '@/lib/feedback/client';
import type { FeedbackQuery } from '@/lib/feedback/schema';
import type { ThemesAnswer, ThemesQuery } from '@/lib/feedback/theme-schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { themeHref } from './feedback-href';
import classes from './feedback-panel.module.css';
import { FeedbackSkeleton } from './feedback-skeleton';
import { ThemeTable } from './theme-table';

interface ThemesViewProps {
  query: FeedbackQuery;
  mayManage: boolean;
  onClear: () => void;
}

/** What the comments speak of, and what that goes with. */
export function ThemesView({ query, mayManage, onClear }: ThemesViewProps) {
  const asked = themesQueryOf(query);
  const { data, error, isPlaceholderData, refetch } = useQuery(themesOptions(asked));
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} onClear={onClear} />;
  if (data === undefined) return <FeedbackSkeleton />;
  const spokenOf = data.themes.filter(({ comments }) => comments > 0);
  return (
    <div aria-busy={isPlaceholderData} className={classes['list']}>
      <Frame title="Themes" about={aboutOf(data)} exportHref={themesExportHref(asked)}>
        {spokenOf.length === 0 ? (
          <p className={state['text']}>
            {data.comments === 0 ? 'Nobody commented in this period.' : 'No comment speaks of any theme.'}
          </p>
        ) : (
          <ThemeTable rows={spokenOf} themeHref={(slug) => themeHref(query, slug)} />
        )}
      </Frame>
      <p className={classes['note']}>
        Impact is the score of comments with the theme less the score of those without it, compared within
        each touchpoint, with a 95 % interval. It says what goes together, not what causes what, and each
        theme is judged on its own: of twenty that make no difference, one may look as if it did.
      </p>
      <div>
        <Button
          component={Link}
          href="/feedback/themes"
          variant="default"
          size="sm"
          leftSection={mayManage ? <IconPencil size={16} aria-hidden /> : undefined}
        >
          {mayManage ? 'Change the themes' : 'The words of each theme'}
        </Button>
      </div>
    </div>
  );
}

/** Themes are counted for the filters of every page and the touchpoint; not for words, tones and answers. */
function themesQueryOf(query: FeedbackQuery): ThemesQuery {
  const { period, from, to, compare, journey, persona, channel, department, touchpoint } = query;
  return { period, from, to, compare, journey, persona, channel, department, touchpoint };
}

function aboutOf({ comments, unscored, sampledUpTo }: ThemesAnswer): string {
  if (comments === 0) return 'No comments in this period.';
  const share = formatValue((100 * unscored) / comments, 'percent');
  const which =
    sampledUpTo === null
      ? `${formatNumber(comments)} comments`
      : `The latest ${formatNumber(sampledUpTo)} comments of these personas`;
  return `${which}; ${share} of them carry no opinion that could be scored, and are in neither share. A comment may speak of several themes.`;
}
