import { useState } from 'react';
import admin from '@/components/admin/admin.module.css';
import { FormDialog } from '@/components/shell/form-dialog';
import type { DocumentTouchpoint } from '@/lib/domain/journeys/document';
import { mergeTouchpoint } from '@/lib/journeys/edit-client';
import classes from './editor.module.css';
import { useDesk } from './editor-context';

interface MergeDialogProps {
  touchpoint: DocumentTouchpoint;
  onClose: () => void;
}

/** Two touchpoints that are one: what follows, and into which. */
export function MergeDialog({ touchpoint, onClose }: MergeDialogProps) {
  const { base, isChanged, busy, attempt, reload, say, focusOn } = useDesk();
  const [into, setInto] = useState('');
  const { slug, name } = touchpoint;
  const others = base.choices.touchpoints.filter((one) => one.slug !== slug);
  const target = others.find((one) => one.slug === into);
  const merge = async () => {
    const went = await attempt(async () => {
      await mergeTouchpoint(slug, into);
      await reload();
      say(`${name} is merged into ${target?.name ?? into}; its contacts follow in the background.`);
    });
    onClose();
    if (went) focusOn('stages');
  };
  return (
    <FormDialog
      title={`Merge ${name} into another touchpoint`}
      verb="Merge the touchpoints"
      leave="Leave them two"
      busy={busy}
      disabled={target === undefined || isChanged}
      onSend={() => void merge()}
      onClose={onClose}
    >
      <p className={classes['text']}>
        Its contacts, answers, comments and open issues follow in the background, and so does whatever arrives
        for it later. It leaves the map at once, without a draft. This can be undone.
      </p>
      {isChanged && <p role="alert">Save or discard your changes first.</p>}
      <label className={admin['field']}>
        Into
        <select value={into} required onChange={({ currentTarget }) => setInto(currentTarget.value)}>
          <option value="">Choose</option>
          {others.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}
