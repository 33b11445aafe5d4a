import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { CHANNELS, CONTACTS, CONTROLS, METRICS } from '@/lib/domain/vocabulary';
import { CHANNEL_WORDS, CONTACT_WORDS, CONTROL_WORDS } from '@/lib/format/words';
import { Choice } from './choice';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { Field } from './field';
import { NamedChoice } from './named-choice';
import { changeTouchpoint, slugOf, type WorkingTouchpoint } from './working-document';

interface TouchpointFieldsProps {
  touchpoint: WorkingTouchpoint;
  /** Where it stands in the document. */
  path: string;
  /** Whether it was never published, so that its address is still free. */
  isNew: boolean;
}

/** Everything that is said of a touchpoint. */
export function TouchpointFields({ touchpoint, path, isNew }: TouchpointFieldsProps) {
  const { working, change, base } = useDesk();
  const { key, name, slug } = touchpoint;
  const set = (fields: Partial<WorkingTouchpoint>) => change(changeTouchpoint(working, key, fields));
  const rename = (next: string) =>
    set(isNew && slug === slugOf(name) ? { name: next, slug: slugOf(next) } : { name: next });
  return (
    <div className={classes['fields']}>
      <Field label="Name" path={`${path}.name`}>
        {(control) => (
          <input
            {...control}
            value={name}
            maxLength={200}
            onChange={({ currentTarget }) => rename(currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label="Address"
        path={`${path}.slug`}
        hint={isNew ? 'Files and addresses call it so; it stays.' : 'Files and addresses call it so.'}
      >
        {(control) => (
          <input
            {...control}
            value={slug}
            maxLength={80}
            readOnly={!isNew}
            onChange={({ currentTarget }) => set({ slug: currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Owning department" path={`${path}.department`}>
        {(control) => (
          <NamedChoice
            {...control}
            named={base.choices.departments}
            value={touchpoint.department}
            onChange={(department) => set({ department: department ?? '' })}
          />
        )}
      </Field>
      <Field label="Channel" path={`${path}.channel`}>
        {(control) => (
          <Choice
            {...control}
            words={CHANNELS}
            value={touchpoint.channel}
            sayWord={(word) => CHANNEL_WORDS[word]}
            onChange={(channel) => set({ channel })}
          />
        )}
      </Field>
      <Field label="Contact" path={`${path}.contact`}>
        {(control) => (
          <Choice
            {...control}
            words={CONTACTS}
            value={touchpoint.contact}
            sayWord={(word) => CONTACT_WORDS[word]}
            onChange={(contact) => set({ contact })}
          />
        )}
      </Field>
      <Field label="Run by" path={`${path}.control`}>
        {(control) => (
          <Choice
            {...control}
            words={CONTROLS}
            value={touchpoint.control}
            sayWord={(word) => CONTROL_WORDS[word]}
            onChange={(next) => set({ control: next })}
          />
        )}
      </Field>
      <Field label="Partner" path={`${path}.partner`} hint="Where only one runs it.">
        {(control) => (
          <NamedChoice
            {...control}
            named={base.choices.partners}
            value={touchpoint.partner}
            none="None"
            onChange={(partner) => set({ partner })}
          />
        )}
      </Field>
      <Field label="Primary metric" path={`${path}.primaryMetric`}>
        {(control) => (
          <Choice
            {...control}
            words={METRICS}
            value={touchpoint.primaryMetric}
            sayWord={(metric) => definitionOf(metric).label}
            onChange={(primaryMetric) => set({ primaryMetric })}
          />
        )}
      </Field>
      <Field label="Importance" path={`${path}.importance`} hint="1 (little) to 5 (much).">
        {(control) => (
          <Choice
            {...control}
            words={IMPORTANCES}
            value={IMPORTANCES[touchpoint.importance - 1] ?? '3'}
            sayWord={(word) => word}
            onChange={(importance) => set({ importance: Number(importance) })}
          />
        )}
      </Field>
      <Field label="Target" path={`${path}.target`} hint="Score of 0 to 100 from which it is healthy.">
        {(control) => (
          <input
            {...control}
            type="number"
            min={0}
            max={100}
            step="any"
            value={Number.isNaN(touchpoint.target) ? '' : touchpoint.target}
            onChange={({ currentTarget }) => set({ target: currentTarget.valueAsNumber })}
          />
        )}
      </Field>
      <Field label="Ideal experience" path={`${path}.ideal`} wide>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={10_000}
            value={touchpoint.ideal}
            onChange={({ currentTarget }) => set({ ideal: currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

const IMPORTANCES = ['1', '2', '3', '4', '5'] as const;
