'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { Secret } from '@/components/admin/secret';
import { useDeed } from '@/components/admin/use-deed';
import { confirmTwoStep, dropTwoStep, offerTwoStep, replaceRecoveryCodes } from '@/lib/profile/client';
import type { Profile, TwoStepOffer } from '@/lib/profile/schema';
import { TwoStepOfferForm } from './two-step-offer-form';

interface TwoStepSectionProps {
  profile: Pick<Profile, 'twoStep' | 'recoveryCodesLeft'>;
  onDone: (said: string) => void;
}

/** A code from an authenticator app beside the password. */
export function TwoStepSection({ profile, onDone }: TwoStepSectionProps) {
  const [current, setCurrent] = useState('');
  const [offer, setOffer] = useState<TwoStepOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { busy, problem, run } = useDeed();
  const ask = (deed: () => Promise<void>) =>
    run(async () => {
      await deed();
      setCurrent('');
    });
  const begin = () => ask(async () => setOffer(await offerTwoStep(current)));
  const confirm = (code: string) =>
    run(async () => {
      setCodes((await confirmTwoStep(code)).codes);
      setOffer(null);
      onDone('Two-step sign-in is on.');
    });
  const renew = () =>
    ask(async () => {
      setCodes((await replaceRecoveryCodes(current)).codes);
      onDone('The old recovery codes open nothing any more.');
    });
  const drop = () =>
    ask(async () => {
      await dropTwoStep(current);
      setCodes(null);
      onDone('Two-step sign-in is off.');
    });
  return (
    <section className={classes['section']} aria-labelledby="two-step">
      <h2 className={classes['heading']} id="two-step">
        Two-step sign-in
      </h2>
      <p className={classes['note']}>
        {profile.twoStep
          ? `On. ${profile.recoveryCodesLeft ?? 0} recovery codes are left.`
          : 'Off. With it, signing in asks for a code from an app on your phone beside the password.'}
      </p>
      <Problem words={problem} />
      {codes !== null && (
        <>
          <p className={classes['text']}>
            Keep these recovery codes apart from your phone. Each lets you in once when the app is gone; they
            are not shown again.
          </p>
          <Secret label="Recovery codes" text={codes.join('  ')} />
        </>
      )}
      {offer === null ? (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!profile.twoStep) begin();
          }}
        >
          <label className={classes['field']}>
            Your password, to change this
            <input
              type="password"
              value={current}
              required
              autoComplete="current-password"
              onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
            />
          </label>
          <div className={classes['actions']}>
            {profile.twoStep ? (
              <>
                <Button variant="default" loading={busy} disabled={current === ''} onClick={renew}>
                  New recovery codes
                </Button>
                <Button variant="default" loading={busy} disabled={current === ''} onClick={drop}>
                  Turn it off
                </Button>
              </>
            ) : (
              <Button type="submit" variant="default" loading={busy}>
                Set it up
              </Button>
            )}
          </div>
        </form>
      ) : (
        <TwoStepOfferForm offer={offer} busy={busy} onConfirm={confirm} onCancel={() => setOffer(null)} />
      )}
    </section>
  );
}
