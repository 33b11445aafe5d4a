'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '@/components/feedback/theme-form.module.css';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import { KIND_WORDS } from '@/lib/domain/notices/words';
import { addWebhook, changeWebhook } from '@/lib/notices/webhook-client';
import {
  FORMAT_WORDS,
  type WebhookInput,
  type WebhookSecret,
  type WebhookView,
} from '@/lib/notices/webhook-schema';
import { FormDialog } from '@/components/shell/form-dialog';
import own from './notices.module.css';

interface WebhookFormProps {
  /** Null: a new one. */
  webhook: WebhookView | null;
  /** With the secret of a new one. */
  onDone: (secret: WebhookSecret | null) => void;
  onClose: () => void;
}

const NEW: WebhookInput = { name: '', url: '', format: 'standard', kinds: [...NOTICE_KINDS], active: true };

/** Says whom to tell of what, and in which form. */
export function WebhookForm({ webhook, onDone, onClose }: WebhookFormProps) {
  const [input, setInput] = useState<WebhookInput>(() => {
    if (webhook === null) return NEW;
    const { name, url, format, kinds, active } = webhook;
    return { name, url, format, kinds, active };
  });
  const save = useMutation({
    mutationFn: async () => {
      if (webhook === null) return addWebhook(input);
      await changeWebhook(webhook.id, input);
      return null;
    },
    onSuccess: onDone,
  });
  const change = (changed: Partial<WebhookInput>) => setInput((before) => ({ ...before, ...changed }));
  return (
    <FormDialog
      title={webhook === null ? 'Add a webhook' : `Change ${webhook.name}`}
      verb={webhook === null ? 'Add the webhook' : 'Save the webhook'}
      busy={save.isPending}
      problem={save.error?.message ?? null}
      onSend={() => save.mutate()}
      onClose={onClose}
    >
      <label className={classes['field']}>
        Name
        <input
          value={input.name}
          maxLength={200}
          required
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
      <label className={classes['field']}>
        Address
        <input
          type="url"
          value={input.url}
          maxLength={2000}
          required
          placeholder="https://"
          onChange={({ currentTarget }) => change({ url: currentTarget.value })}
        />
      </label>
      <fieldset className={classes['choice']}>
        <legend>Form</legend>
        {(['standard', 'slack'] as const).map((format) => (
          <label key={format}>
            <input
              type="radio"
              name="format"
              checked={input.format === format}
              onChange={() => change({ format })}
            />
            {FORMAT_WORDS[format]}
          </label>
        ))}
      </fieldset>
      <fieldset className={own['kinds']}>
        <legend>Told of</legend>
        {NOTICE_KINDS.map((kind) => (
          <label key={kind} className={own['tick']}>
            <input
              type="checkbox"
              checked={input.kinds.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  kinds: NOTICE_KINDS.filter((one) => (one === kind ? checked : input.kinds.includes(one))),
                })
              }
            />
            {KIND_WORDS[kind].name}
          </label>
        ))}
      </fieldset>
      <label className={own['tick']}>
        <input
          type="checkbox"
          checked={input.active}
          onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
        />
        In use
      </label>
    </FormDialog>
  );
}
