import { FormDialog } from '@/components/shell/form-dialog';
import { counted } from '@/lib/format/counted';
import { retireJourney } from '@/lib/journeys/edit-client';
import classes from './editor.module.css';
import { useDesk } from './editor-context';

/** What retiring the journey does and does not do, before it is done. */
export function RetireDialog({ onClose }: { onClose: () => void }) {
  const { base, busy, attempt, take, say, focusOn } = useDesk();
  const { slug, name, version, published, openIssues } = base;
  const points = published?.stages.flatMap(({ touchpoints }) => touchpoints).length ?? 0;
  const retire = async () => {
    const went = await attempt(async () => {
      take(await retireJourney(slug, version));
      say(`${name} is retired.`);
    });
    onClose();
    if (went) focusOn('retired-journey');
  };
  return (
    <FormDialog
      title={`Retire the journey ${name}`}
      verb="Retire the journey"
      leave="Leave it in use"
      busy={busy}
      onSend={() => void retire()}
      onClose={onClose}
    >
      <p className={classes['text']}>
        With its {counted(points, 'touchpoint')} it leaves lists, filters and the overview’s stages at once,
        without a draft, and is no longer judged: no new issue is opened there.
      </p>
      <p className={classes['text']}>
        Its map, scores and past figures stay, and what still arrives is counted.{' '}
        {openIssues > 0 && `Its ${counted(openIssues, 'open issue')} stay with who owns them. `}
        It can be brought back as it is now.
      </p>
    </FormDialog>
  );
}
