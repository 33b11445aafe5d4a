import { Button } from '@mantine/core';
import { TextLink } from '@/components/imports/text-link';
import { formatDay } from '@/lib/format/day';
import { bringBackJourney } from '@/lib/journeys/edit-client';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { JourneyOutline } from './journey-outline';

/** A journey that is out of use: what it was, and the way back. */
export function RetiredJourney({ since }: { since: string }) {
  const { base, busy, attempt, take, say, focusOn } = useDesk();
  const { slug, name, version, published } = base;
  const bringBack = async () => {
    const went = await attempt(async () => {
      take(await bringBackJourney(slug, version));
      say(`${name} is in use again.`);
    });
    if (went) focusOn('stages');
  };
  return (
    <section className={classes['card']} aria-labelledby="retired-journey">
      <h2 className={classes['heading']} id="retired-journey" tabIndex={-1}>
        Retired on {formatDay(since.slice(0, 10))}
      </h2>
      <p className={classes['text']}>
        It is on no list and is not judged. Its past figures stay:{' '}
        <TextLink href={`/journeys/${slug}`}>see its map</TextLink>. Bringing it back puts it in use with
        these stages and touchpoints.
      </p>
      <JourneyOutline stages={published?.stages ?? []} label={`Stages of ${name}`} />
      <div>
        <Button loading={busy} onClick={() => void bringBack()}>
          Bring it back
        </Button>
      </div>
    </section>
  );
}
