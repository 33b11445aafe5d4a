'use client';

import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { addAnnotation } from '@/lib/touchpoints/detail-client';
import type { NewAnnotation } from '@/lib/touchpoints/detail-schema';
import { FieldFault, faultOf, FormFault } from './field-fault';
import classes from './touchpoint-form.module.css';
import { useTouchpointChange } from './use-touchpoint-change';

/** Writes down what happened on a day; what was typed stays until it is in. */
export function AnnotationForm({ slug, onAdded }: { slug: string; onAdded: () => void }) {
  const id = useId();
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const add = useTouchpointChange(slug, (annotation: NewAnnotation) => addAnnotation(slug, annotation));
  return (
    <form
      noValidate
      className={classes['form']}
      aria-label="Add an annotation"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { day, text },
          {
            onSuccess: () => {
              setText('');
              onAdded();
            },
          },
        );
      }}
    >
      <label className={classes['field']}>
        Day
        <input
          type="date"
          value={day}
          aria-invalid={faultOf(add.error, 'day') !== null}
          aria-describedby={`${id}-day`}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <FieldFault error={add.error} field="day" id={`${id}-day`} />
      </label>
      <label className={`${classes['field']} ${classes['wide']}`}>
        What happened
        <input
          type="text"
          maxLength={280}
          value={text}
          placeholder="New telephone menu went live"
          aria-invalid={faultOf(add.error, 'text') !== null}
          aria-describedby={`${id}-text`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FieldFault error={add.error} field="text" id={`${id}-text`} />
      </label>
      <Button type="submit" size="sm" loading={add.isPending}>
        Add
      </Button>
      <FormFault error={add.error} />
    </form>
  );
}
