import { useState } from 'react';
import admin from '@/components/admin/admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
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
    <FormDialog
      title={`Publish ${draft.document.name}`}
      verb="Publish"
      leave="Not yet"
      wide
      busy={busy}
      disabled={changes.length === 0 || draft.faults.length > 0}
      onSend={() => void publish()}
      onClose={onClose}
    >
      <ChangeList changes={changes} edited={base} label="What publishing changes" />
      {draft.faults.length > 0 && <Faults />}
      <label className={admin['field']}>
        Note
        <input value={note} maxLength={1000} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <small>Why it changes; the list of versions shows it.</small>
      </label>
    </FormDialog>
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
