import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { Field } from './field';
import { NamedChoice } from './named-choice';
import type { WorkingJourney } from './working-document';

/** What is said of the journey as a whole. */
export function JourneyFields() {
  const { working, change } = useDesk();
  const set = (fields: Partial<WorkingJourney>) => change({ ...working, ...fields });
  const points = working.stages.flatMap(({ touchpoints }) => touchpoints);
  return (
    <section className={classes['card']} aria-labelledby="journey-fields">
      <h2 className={classes['heading']} id="journey-fields">
        The journey
      </h2>
      <div className={classes['fields']}>
        <Field label="Name of the journey" path="name">
          {(control) => (
            <input
              {...control}
              value={working.name}
              maxLength={200}
              onChange={({ currentTarget }) => set({ name: currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Owner" path="owner" hint="Who answers for the whole of it.">
          {(control) => (
            <input
              {...control}
              value={working.owner ?? ''}
              maxLength={200}
              onChange={({ currentTarget }) =>
                set({ owner: currentTarget.value === '' ? null : currentTarget.value })
              }
            />
          )}
        </Field>
        <Field label="Last reviewed on" path="reviewedOn">
          {(control) => (
            <input
              {...control}
              type="date"
              value={working.reviewedOn ?? ''}
              onChange={({ currentTarget }) =>
                set({ reviewedOn: currentTarget.value === '' ? null : currentTarget.value })
              }
            />
          )}
        </Field>
        <Field
          label="Days of silence"
          path="gapDays"
          hint="After so many without a contact it begins anew; empty: never."
        >
          {(control) => (
            <input
              {...control}
              type="number"
              min={1}
              max={3650}
              value={working.gapDays ?? ''}
              onChange={({ currentTarget }) =>
                set({ gapDays: currentTarget.value === '' ? null : currentTarget.valueAsNumber })
              }
            />
          )}
        </Field>
        <Field label="Goal" path="goal" hint="The touchpoint that ends it.">
          {(control) => (
            <NamedChoice
              {...control}
              named={points}
              value={working.goal}
              none="None"
              onChange={(goal) => set({ goal })}
            />
          )}
        </Field>
        <Field label="Description" path="description" wide>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={10_000}
              value={working.description}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
