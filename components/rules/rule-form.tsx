'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { FieldFault, faultOf, FormFault } from '@/components/touchpoints/field-fault';
import { changeRule, previewRule, rulesOptions } from '@/lib/detection/client';
import type { RuleList, RuleView } from '@/lib/detection/schema';
import { changeOf, draftOf, NUMBER_FIELDS, WEIGHT_FIELDS, type RuleDraft } from './rule-fields';
import { PreviewTable } from './preview-table';
import classes from './rules.module.css';

/** Sets the rule of all touchpoints or of one, after a look at what it would have flagged. */
export function RuleForm({ rules }: { rules: RuleList }) {
  const id = useId();
  const client = useQueryClient();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rules.common, null));
  const save = useMutation({
    mutationFn: (rule: RuleDraft) => changeRule(changeOf(rule)),
    onSuccess: (saved) => client.setQueryData(rulesOptions.queryKey, saved),
  });
  const preview = useMutation({ mutationFn: (rule: RuleDraft) => previewRule(changeOf(rule)) });
  const error = save.error ?? preview.error;
  const change = (next: RuleDraft) => {
    setDraft(next);
    save.reset();
    preview.reset();
  };
  const choose = (slug: string) => change(draftOf(ruleOf(rules, slug), slug === '' ? null : slug));
  return (
    <>
      <form
        noValidate
        className={classes['form']}
        aria-label="Flag rule"
        onSubmit={(event) => {
          event.preventDefault();
          preview.reset();
          save.mutate(draft);
        }}
      >
        <div className={classes['fields']}>
          <label className={classes['field']}>
            For
            <select value={draft.touchpoint ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">All touchpoints</option>
              {rules.touchpoints.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {NUMBER_FIELDS.map(({ field, label, says, limits: [min, max], step }) => (
            <label key={field} className={classes['field']}>
              {label}
              <input
                type="number"
                inputMode="decimal"
                min={min}
                max={max}
                step={step}
                value={draft.numbers[field]}
                aria-invalid={faultOf(error, field) !== null}
                aria-describedby={`${id}-${field}`}
                onChange={({ currentTarget: { value } }) =>
                  change({ ...draft, numbers: { ...draft.numbers, [field]: value } })
                }
              />
              <span className={classes['quiet']}>{says}</span>
              <FieldFault error={error} field={field} id={`${id}-${field}`} />
            </label>
          ))}
          {WEIGHT_FIELDS.map(({ field, label, limits: [min, max], step }) => (
            <label key={field} className={classes['field']}>
              {label}
              <input
                type="number"
                inputMode="decimal"
                min={min}
                max={max}
                step={step}
                value={draft.weights[field]}
                aria-invalid={faultOf(error, `weights.${field}`) !== null}
                aria-describedby={`${id}-${field}`}
                onChange={({ currentTarget: { value } }) =>
                  change({ ...draft, weights: { ...draft.weights, [field]: value } })
                }
              />
              <FieldFault error={error} field={`weights.${field}`} id={`${id}-${field}`} />
            </label>
          ))}
        </div>
        <label className={classes['check']}>
          <input
            type="checkbox"
            checked={draft.enabled}
            onChange={(event) => change({ ...draft, enabled: event.currentTarget.checked })}
          />
          Raise flags {draft.touchpoint === null ? 'at all' : 'here'}
        </label>
        <div className={classes['ways']}>
          <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(draft)}>
            Preview the last 12 months
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save the rule
          </Button>
          <output className={classes['quiet']}>
            {save.isSuccess && 'Saved. It holds from the next run on; what is open stays open.'}
            {preview.isPending && 'Judging 52 weeks anew …'}
          </output>
        </div>
        <FormFault error={error} />
      </form>
      {preview.data && <PreviewTable preview={preview.data} />}
    </>
  );
}

function ruleOf({ common, own }: RuleList, slug: string): RuleView {
  return own.find(({ touchpoint }) => touchpoint?.slug === slug) ?? common;
}
