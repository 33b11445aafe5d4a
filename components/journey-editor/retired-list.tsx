import { Button } from '@mantine/core';
import { TextLink } from '@/components/imports/text-link';
import type { DocumentTouchpoint } from '@/lib/domain/journeys/document';
import { formatDay } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { MergedRow } from './merged-row';
import { changeStage } from './working-document';

interface TakenOut {
  touchpoint: DocumentTouchpoint;
  stageName: string;
  words: string;
}

/** Touchpoints that are on no map any longer, or will not be: their history stays, and they can be brought back. */
export function RetiredList() {
  const { base, working, change, say } = useDesk();
  const present = new Set(working.stages.flatMap(({ touchpoints }) => touchpoints.map(({ slug }) => slug)));
  const leaving: TakenOut[] = (base.published?.stages ?? []).flatMap((stage) =>
    stage.touchpoints
      .filter(({ slug }) => !present.has(slug))
      .map((touchpoint) => ({
        touchpoint,
        stageName: stage.name,
        words: 'Publishing the draft retires it.',
      })),
  );
  const gone: TakenOut[] = base.retired
    .filter(({ touchpoint, mergedInto }) => mergedInto === null && !present.has(touchpoint.slug))
    .map(({ touchpoint, stageName, interactions, lastDay, retiredAt }) => ({
      touchpoint,
      stageName,
      words: `Retired on ${formatDay(retiredAt.slice(0, 10))}; ${historyOf(interactions, lastDay)}`,
    }));
  const all = [...leaving, ...gone];
  const merged = base.retired.filter(({ mergedInto }) => mergedInto !== null);
  if (all.length + merged.length === 0) return null;
  const bringBack = ({ touchpoint, stageName }: TakenOut) => {
    const home = working.stages.find(({ name }) => name === stageName) ?? working.stages[0];
    if (!home) return say('Add a stage first.');
    const touchpoints = [...home.touchpoints, { ...touchpoint, key: `point:${touchpoint.slug}` }];
    return change(
      changeStage(working, home.key, { touchpoints }),
      `${touchpoint.name} is at the end of ${home.name} again.`,
    );
  };
  return (
    <section className={classes['card']} aria-labelledby="retired">
      <h2 className={classes['heading']} id="retired">
        Taken out
      </h2>
      <p className={classes['text']}>
        They are on no map and no list and are not judged. Their pages and past figures stay, and what still
        arrives for them is counted there.
      </p>
      <ul className={classes['rows']}>
        {all.map((one) => (
          <li key={one.touchpoint.slug} className={classes['row']}>
            <div className={classes['line']}>
              <span className={classes['what']}>
                <TextLink href={`/touchpoints/${one.touchpoint.slug}`}>{one.touchpoint.name}</TextLink>
                <span className={classes['quiet']}>
                  {one.stageName} · {one.words}
                </span>
              </span>
              {base.retiredAt === null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Bring back ${one.touchpoint.name}`}
                  onClick={() => bringBack(one)}
                >
                  Bring back
                </Button>
              )}
            </div>
          </li>
        ))}
        {merged.map((one) => (
          <MergedRow key={one.touchpoint.slug} merged={one} />
        ))}
      </ul>
    </section>
  );
}

function historyOf(interactions: number, lastDay: string | null): string {
  if (lastDay === null) return 'nobody was ever met there.';
  return `${formatNumber(interactions)} interactions, the last on ${formatDay(lastDay)}.`;
}
