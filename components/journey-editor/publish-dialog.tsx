import { Button } from '@mantine/core';
import { useState } from 'react';
import admin from '@/components/admin/admin.module.css';
import { Dialog } from '@/components/admin/dialog';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';
import { publishDraft } from '@/lib/journeys/edit-client';
import { ChangeList } from './change-list';
import classes from './editor.module.css';
import { useDesk } from './editor-context';

/** What publishing would change, to be read first. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { base, attempt, reload, busy, say } = useDesk();
  const [note, setNote] = useState('');
  const { draft, published, slug, version } = base;
  if (draft === null) return null;
  const changes = diffJourneys(published, draft.document);
  const publish = async () => {
    const went = await attempt(async () => {
      const { number } = await publishDraft(slug, { version, note });
      await reload();
      say(`Version ${number} is published.`);
    });
    onClose();
    return went;
  };
  return (
    <Dialog title={`Publish ${draft.document.name}`} wide busy={busy} onClose={onClose}>
      <form
        className={admin['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <ChangeList changes={changes} edited={base} label="What publishing changes" />
        {draft.faults.length > 0 && <Faults />}
        <label className={admin['field']}>
          Note
          <input
            value={note}
            maxLength={1000}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <small>Why it changes; the list of versions shows it.</small>
        </label>
        <div className={admin['buttons']}>
          <Button variant="default" disabled={busy} onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" loading={busy} disabled={changes.length === 0 || draft.faults.length > 0}>
            Publish
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Faults() {
  const { base } = useDesk();
  return (
    <div role="alert">
      <p className={classes['text']}>It cannot be published yet:</p>
      <ul className={classes['text']}>
        {base.draft?.faults.map(({ path, message }) => (
          <li key={path}>
            {path}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
