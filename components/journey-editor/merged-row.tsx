import { Button } from '@mantine/core';
import { TextLink } from '@/components/imports/text-link';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { unmergeTouchpoint } from '@/lib/journeys/edit-client';
import type { RetiredTouchpoint } from '@/lib/journeys/edit-schema';
import classes from './editor.module.css';
import { useDesk } from './editor-context';

/** A touchpoint that was merged into another, and the way back. */
export function MergedRow({ merged }: { merged: RetiredTouchpoint }) {
  const { attempt, reload, say, busy, isChanged, focusOn } = useDesk();
  const { touchpoint, mergedInto, interactions, retiredAt } = merged;
  const undo = async () => {
    if (isChanged) return say('Save or discard your changes first.');
    const went = await attempt(async () => {
      await unmergeTouchpoint(touchpoint.slug);
      await reload();
      say(`${touchpoint.name} stands by itself again; its contacts come back in the background.`);
    });
    if (went) focusOn('stages');
    return undefined;
  };
  return (
    <li className={classes['row']}>
      <div className={classes['line']}>
        <span className={classes['what']}>
          <TextLink href={`/touchpoints/${touchpoint.slug}`}>{touchpoint.name}</TextLink>
          <span className={classes['quiet']}>
            Merged into {mergedInto?.name} on {formatDay(retiredAt.slice(0, 10))}
            {interactions > 0 && (
              <>
                ; {formatNumber(interactions)} contacts are still to follow,{' '}
                <TextLink href="/jobs">in the background</TextLink>
              </>
            )}
            .
          </span>
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          aria-label={`Undo the merger of ${touchpoint.name}`}
          onClick={() => void undo()}
        >
          Undo the merger
        </Button>
      </div>
    </li>
  );
}
