'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { Secret } from '@/components/admin/secret';
import type { TwoStepOffer } from '@/lib/profile/schema';
import own from './profile.module.css';

interface TwoStepOfferFormProps {
  offer: TwoStepOffer;
  busy: boolean;
  onConfirm: (code: string) => void;
  onCancel: () => void;
}

/** The picture for the app, its words for those who cannot scan it, and the first code. */
export function TwoStepOfferForm({ offer, busy, onConfirm, onCancel }: TwoStepOfferFormProps) {
  const [code, setCode] = useState('');
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(code);
      }}
    >
      <p className={classes['text']}>
        Scan the picture with your authenticator app, or type the key into it.
      </p>
      {/* Drawn by our own server, and no bigger than a word: an image from elsewhere would tell the secret. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img
        className={own['picture']}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(offer.picture)}`}
        alt="Square code that holds the key below"
        width={192}
        height={192}
      />
      <Secret label="Key" text={offer.secret} />
      <label className={classes['field']}>
        Code from the app
        <input
          value={code}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
      </label>
      <div className={classes['actions']}>
        <Button type="submit" loading={busy}>
          Turn it on
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
