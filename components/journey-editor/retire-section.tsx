import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './editor.module.css';
import { useDesk } from './editor-context';
import { RetireDialog } from './retire-dialog';

/** The way out of use for a whole journey; closed while there is a draft. */
export function RetireSection() {
  const { base, isChanged, busy } = useDesk();
  const [isAsking, setAsking] = useState(false);
  if (base.published === null) return null;
  const isDrafted = base.draft !== null || isChanged;
  return (
    <section className={classes['card']} aria-labelledby="retire-journey">
      <h2 className={classes['heading']} id="retire-journey">
        Retire the journey
      </h2>
      <p className={classes['text']}>
        A journey that customers no longer take leaves lists, filters and the overview. Its past stays, and it
        can be brought back.{isDrafted && ' Publish or discard the draft first.'}
      </p>
      <div>
        <Button variant="default" disabled={busy || isDrafted} onClick={() => setAsking(true)}>
          Retire the journey
        </Button>
      </div>
      {isAsking && <RetireDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
