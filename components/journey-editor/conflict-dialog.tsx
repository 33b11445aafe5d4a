import { Button } from '@mantine/core';
import admin from '@/components/admin/admin.module.css';
import { Dialog } from '@/components/shell/dialog';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';
import type { EditedJourney } from '@/lib/journeys/edit-schema';
import { ChangeList } from './change-list';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { documentIn } from './use-editor';

/** Somebody else was quicker: what they changed, what is here, and which of the two shall stand. */
export function ConflictDialog({ current, onLater }: { current: EditedJourney; onLater: () => void }) {
  const { base, document, save, take, say, busy } = useDesk();
  const begun = documentIn(base);
  const who = current.draft?.updatedBy ?? current.versions[0]?.publishedBy ?? 'Somebody else';
  return (
    <Dialog title={`${who} was quicker`} wide busy={busy} onClose={onLater}>
      <p className={classes['text']}>
        {whatWasDone(current)} while you were editing. Nothing of yours is lost, and nothing of yours is saved
        yet.
      </p>
      <h3 className={classes['heading']}>What the other changed</h3>
      <ChangeList
        changes={diffJourneys(begun, documentIn(current))}
        edited={current}
        label="What the other changed"
      />
      <h3 className={classes['heading']}>What you changed</h3>
      <ChangeList changes={diffJourneys(begun, document)} edited={current} label="What you changed" />
      <div className={admin['buttons']}>
        <Button variant="default" disabled={busy} onClick={onLater}>
          Look at mine again
        </Button>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => {
            take(current);
            say('You see what the other has made of it.');
          }}
        >
          Take theirs
        </Button>
        {current.retiredAt === null && (
          <Button loading={busy} onClick={() => void save(current.version)}>
            Put mine over it
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function whatWasDone({ draft, retiredAt }: EditedJourney): string {
  if (retiredAt !== null) return 'The journey was retired';
  return draft === null ? 'The draft was published or discarded' : 'The draft was changed';
}
