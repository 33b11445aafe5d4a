import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { LocalTime } from '@/components/imports/local-time';
import { TextLink } from '@/components/imports/text-link';
import { discardDraft, journeyFileHref } from '@/lib/journeys/edit-client';
import classes from './editor.module.css';
import { useDesk } from './editor-context';

/** How the draft stands, and what can be done with it. */
export function DraftBar({ onPublish }: { onPublish: () => void }) {
  const { base, isChanged, busy, save, attempt, reload, say } = useDesk();
  const router = useRouter();
  const { slug, draft, published, version } = base;
  const canPublish = isChanged || draft !== null;
  const discard = () =>
    attempt(async () => {
      await discardDraft(slug, version);
      if (published === null) return router.push('/admin/journeys');
      await reload();
      return say('The draft is discarded; what is published stands.');
    });
  return (
    <div className={classes['bar']}>
      <p className={classes['text']}>
        {draft === null ? (
          published && 'What you see is published. Changes are kept in a draft until you publish them.'
        ) : (
          <>
            Draft of <LocalTime instant={draft.updatedAt} />
            {draft.updatedBy !== null && `, saved by ${draft.updatedBy}`}
            {draft.restoredFrom !== null && `, from version ${draft.restoredFrom}`}.
          </>
        )}{' '}
        {isChanged && <strong>Not all of it is saved.</strong>}{' '}
        {published !== null && (
          <>
            <TextLink href={`/journeys/${slug}`}>See its map</TextLink> or{' '}
            <a className={classes['link']} href={journeyFileHref(slug)} download>
              download it as a journey file
            </a>
            .
          </>
        )}
      </p>
      <div className={classes['buttons']}>
        {draft !== null && (
          <Button variant="subtle" disabled={busy} onClick={() => void discard()}>
            Discard the draft
          </Button>
        )}
        <Button
          variant="default"
          loading={busy}
          {...unless(isChanged)}
          onClick={() => isChanged && void save()}
        >
          Save the draft
        </Button>
        <Button disabled={busy} {...unless(canPublish)} onClick={() => canPublish && onPublish()}>
          Read and publish
        </Button>
      </div>
    </div>
  );
}

/** Looks disabled and says so, but keeps the focus of who has just pressed it. */
function unless(possible: boolean) {
  return { 'aria-disabled': !possible, 'data-disabled': !possible };
}
