'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SEVERITY_LEVELS, type Measure, type SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { ISSUES_KEY, issueChoicesOptions, raiseIssue } from '@/lib/issues/client';
import type { NewIssue } from '@/lib/issues/change-schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { MEASURE_CHOICES } from './issue-words';
import { useDraft } from './use-draft';

export interface RaisePreset {
  title?: string;
  words?: string;
  touchpoint?: string;
  measure?: Measure;
  persona?: string;
  partner?: string;
  /** Of the comment that it is raised from. */
  verbatim?: number;
}

const NOTHING: RaisePreset = {};
const FIELDS = ['title', 'words', 'touchpoint', 'measure', 'persona', 'partner', 'severityLevel'];
const LONGEST_TITLE = 200;

/** Raises an issue by hand. What was typed stays for the next time, until it is sent. */
export function RaiseIssue({ preset = NOTHING, onClose }: { preset?: RaisePreset; onClose: () => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const choices = useQuery(issueChoicesOptions());
  const draft = useDraft(`raise/${preset.verbatim ?? ''}/${preset.touchpoint ?? ''}/${preset.measure ?? ''}`);
  const [title, setTitle] = useState(preset.title ?? '');
  const [touchpoint, setTouchpoint] = useState(preset.touchpoint ?? '');
  const [measure, setMeasure] = useState<Measure | ''>(preset.measure ?? '');
  const [persona, setPersona] = useState(preset.persona ?? '');
  const [partner, setPartner] = useState(preset.partner ?? '');
  const [severityLevel, setSeverity] = useState<SeverityLevel | ''>('');
  const [words, setWords] = useState(draft.text === '' ? (preset.words ?? '') : draft.text);
  const raise = useMutation({
    mutationFn: (issue: NewIssue) => raiseIssue(issue),
    onSuccess: async ({ number }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: ISSUES_KEY });
      router.push(`/issues/${number}`);
      onClose();
    },
  });
  const { error } = raise;
  const owner = choices.data?.touchpoints.find(({ slug }) => slug === touchpoint)?.department;
  const department = choices.data?.departments.find(({ slug }) => slug === owner)?.name ?? owner;
  return (
    <Dialog
      title="Raise an issue"
      verb="Raise the issue"
      busy={raise.isPending}
      onClose={onClose}
      onSend={() =>
        raise.mutate({
          title,
          words,
          touchpoint,
          ...(measure === '' ? {} : { measure }),
          ...(persona === '' ? {} : { persona }),
          ...(partner === '' ? {} : { partner }),
          ...(severityLevel === '' ? {} : { severityLevel }),
          ...(preset.verbatim === undefined ? {} : { verbatim: preset.verbatim }),
        })
      }
    >
      <Problem error={error} shown={FIELDS} />
      <Field label="Title" name="title" error={error}>
        {(props) => (
          <input
            {...props}
            value={title}
            maxLength={LONGEST_TITLE}
            placeholder="Bills arrive after the due date"
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="What is wrong" name="words" error={error}>
        {(props) => (
          <textarea
            {...props}
            rows={5}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              draft.write(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <Field
        label="Touchpoint"
        name="touchpoint"
        error={error}
        {...(department === undefined ? {} : { hint: `${department} owns it, and will own the issue.` })}
      >
        {(props) => (
          <select
            {...props}
            value={touchpoint}
            onChange={(event) => setTouchpoint(event.currentTarget.value)}
          >
            <option value="">Choose one</option>
            {(choices.data?.touchpoints ?? []).map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={dialog['row']}>
        <Field label="Measure" optional name="measure" error={error}>
          {(props) => (
            <Choice
              {...props}
              none="The touchpoint’s own"
              offer={MEASURE_CHOICES}
              value={measure}
              onChange={setMeasure}
            />
          )}
        </Field>
        <Field label="Severity" optional name="severityLevel" error={error}>
          {(props) => (
            <Choice
              {...props}
              none="Medium, until it is judged"
              offer={SEVERITY_LEVELS.map((slug) => ({ slug, name: SEVERITY_WORDS[slug] }))}
              value={severityLevel}
              onChange={setSeverity}
            />
          )}
        </Field>
        <Field label="Persona" optional name="persona" error={error}>
          {(props) => (
            <Choice
              {...props}
              none="Everybody"
              offer={choices.data?.personas ?? []}
              value={persona}
              onChange={setPersona}
            />
          )}
        </Field>
        <Field label="Partner" optional name="partner" error={error}>
          {(props) => (
            <Choice
              {...props}
              none="Whoever"
              offer={choices.data?.partners ?? []}
              value={partner}
              onChange={setPartner}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

interface ChoiceProps<Slug extends string> {
  none: string;
  offer: readonly { slug: Slug; name: string }[];
  value: Slug | '';
  onChange: (slug: Slug | '') => void;
}

function Choice<Slug extends string>({ none, offer, value, onChange, ...props }: ChoiceProps<Slug>) {
  return (
    <select
      {...props}
      value={value}
      onChange={(event) => onChange(offer.find(({ slug }) => slug === event.currentTarget.value)?.slug ?? '')}
    >
      <option value="">{none}</option>
      {offer.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  );
}
