import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import adminClasses from '@/components/admin/admin.module.css';
import { newCondition, newGroup } from '@/lib/domain/personas/rule-form';
import { CHANNELS, type Channel } from '@/lib/domain/vocabulary';
import { CHANNEL_WORDS } from '@/lib/format/words';
import type { OfferedFields } from '@/lib/persona-editor/schema';
import classes from './editor.module.css';
import { RuleBuilder } from './rule-builder';
import { slugOfDraft, type PersonaDraft, type ReadPersona } from './set-draft';

interface PersonaFormProps {
  draft: PersonaDraft;
  read: ReadPersona;
  offered: OfferedFields;
  onChange: (draft: PersonaDraft) => void;
  onRetire: () => void;
}

/** The story of one persona, and who belongs to it. */
export function PersonaForm({ draft, read, offered, onChange, onRetire }: PersonaFormProps) {
  const id = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const [isBlank] = useState(draft.slug === null && draft.name === '');
  useEffect(() => {
    // Only as it appears: whoever adds a persona names it first.
    if (isBlank) nameField.current?.focus();
  }, [isBlank]);
  const text = (field: 'name' | 'description' | 'quote' | 'goals' | 'needs') => ({
    value: draft[field],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [field]: currentTarget.value }),
  });
  return (
    <>
      <section className={adminClasses['form']} aria-labelledby={`${id}-story`}>
        <h2 id={`${id}-story`} className={adminClasses['heading']}>
          Story
        </h2>
        <label className={adminClasses['field']}>
          Name
          <input
            {...text('name')}
            ref={nameField}
            maxLength={200}
            aria-invalid={read.nameFault !== null}
            aria-describedby={`${id}-name`}
          />
          <small id={`${id}-name`} className={read.nameFault === null ? undefined : classes['fault']}>
            {read.nameFault ?? `Files and addresses call it “${slugOfDraft(draft)}”.`}
          </small>
        </label>
        <label className={adminClasses['field']}>
          Description
          <textarea {...text('description')} rows={3} maxLength={10_000} />
        </label>
        <label className={adminClasses['field']}>
          Quote
          <input {...text('quote')} maxLength={1000} />
          <small>Something that one of them would say.</small>
        </label>
        <div className={classes['pair']}>
          <label className={adminClasses['field']}>
            Goals
            <textarea {...text('goals')} rows={3} />
            <small>What they want to get done, one a line.</small>
          </label>
          <label className={adminClasses['field']}>
            Needs
            <textarea {...text('needs')} rows={3} />
            <small>What they need for it, one a line.</small>
          </label>
        </div>
        <ChannelChoice channels={draft.channels} onChange={(channels) => onChange({ ...draft, channels })} />
      </section>
      <section className={adminClasses['form']} aria-labelledby={`${id}-rule`}>
        <h2 id={`${id}-rule`} className={adminClasses['heading']}>
          Who belongs to it
        </h2>
        <fieldset className={adminClasses['choice']}>
          <legend className={classes['hidden']}>Who belongs to it</legend>
          <label>
            <input
              type="radio"
              name={`${id}-ruled`}
              checked={draft.rule === null}
              onChange={() => onChange({ ...draft, rule: null })}
            />
            Whoever a source puts there
          </label>
          <label>
            <input
              type="radio"
              name={`${id}-ruled`}
              checked={draft.rule !== null}
              onChange={() => draft.rule === null && onChange({ ...draft, rule: newGroup([newCondition()]) })}
            />
            Whoever fits a rule
          </label>
        </fieldset>
        {draft.rule !== null && (
          <RuleBuilder
            form={draft.rule}
            faults={read.ruleFaults}
            offered={offered}
            onChange={(rule) => onChange({ ...draft, rule })}
          />
        )}
      </section>
      <div className={adminClasses['more']}>
        <Button variant="default" onClick={onRetire}>
          Retire this persona
        </Button>
        <p className={adminClasses['note']}>
          Its customers go to the next persona that fits. It stays in the history, and can be taken back.
        </p>
      </div>
    </>
  );
}

interface ChannelChoiceProps {
  channels: readonly Channel[];
  onChange: (channels: Channel[]) => void;
}

/** In the order in which they are ticked. */
function ChannelChoice({ channels, onChange }: ChannelChoiceProps) {
  const toggle = (channel: Channel) =>
    onChange(channels.includes(channel) ? channels.filter((one) => one !== channel) : [...channels, channel]);
  return (
    <fieldset className={adminClasses['choice']}>
      <legend>Preferred channels, the dearest first</legend>
      <div className={classes['channels']}>
        {CHANNELS.map((channel) => (
          <label key={channel}>
            <input type="checkbox" checked={channels.includes(channel)} onChange={() => toggle(channel)} />
            {CHANNEL_WORDS[channel]}
            {channels.includes(channel) && (
              <span className={classes['quiet']}>{channels.indexOf(channel) + 1}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
