import type { ImportView } from '@/lib/imports/schema';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { effectsOfUndo } from './effects-of-undo';

interface UndoDialogProps {
  view: ImportView;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what undoing will do before it is done. */
export function UndoDialog({ view, busy, onConfirm, onClose }: UndoDialogProps) {
  return (
    <ConfirmDialog
      title={`Undo the import of ${view.fileName}?`}
      verb="Undo the import"
      busy={busy}
      patience="This is being done. A large import takes a while."
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>What will happen:</p>
      <ul>
        {effectsOfUndo(view).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
        <li>Every figure that rests on them changes accordingly.</li>
        <li>
          The import stays in the list, marked as undone, and its rejected rows can still be downloaded.
        </li>
      </ul>
      <p>
        This cannot be taken back by a click; the same file can be sent again. Where a later import has built
        on this one, nothing is undone and you are told which one.
      </p>
    </ConfirmDialog>
  );
}
