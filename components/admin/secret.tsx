'use client';

import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './admin.module.css';

/** Something that is shown this once, to be copied. */
export function Secret({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={classes['section']}>
      <code className={classes['secret']} aria-label={label}>
        {text}
      </code>
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy
        </Button>
        <output className={classes['quiet']}>{copied && 'Copied.'}</output>
      </div>
    </div>
  );
}
