import { Dialog } from './dialog';
import classes from './keys-dialog.module.css';

const KEYS = [
  ['j', 'Next issue'],
  ['k', 'Previous issue'],
  ['Enter', 'Open the issue'],
  ['x', 'Select it, or not'],
  ['a', 'Acknowledge it'],
  ['r', 'Resolve it'],
  ['/', 'Search'],
  ['?', 'Show these keys'],
] as const;

/** What the keyboard does in the queue. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys of the queue" verb={null} onClose={onClose}>
      <dl className={classes['keys']}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
