'use client';

import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { writeAssessment } from '@/lib/touchpoints/detail-client';
import type { Assessment, NewAssessment } from '@/lib/touchpoints/detail-schema';
import { quarterName } from './assessment-words';
import { FieldFault, faultOf, FormFault } from './field-fault';
import classes from './touchpoint-form.module.css';
import { useTouchpointChange } from './use-touchpoint-change';

/** Writes or corrects the estimate of a quarter. */
export function AssessmentForm({ slug, assessments }: { slug: string; assessments: readonly Assessment[] }) {
  const id = useId();
  const [quarter, setQuarter] = useState(assessments[0]?.quarter ?? '');
  const [estimate, setEstimate] = useState('');
  const [note, setNote] = useState('');
  const write = useTouchpointChange(slug, (assessment: NewAssessment) => writeAssessment(slug, assessment));
  return (
    <form
      noValidate
      className={classes['form']}
      aria-label="Self-assessment"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ quarter, estimate: estimate === '' ? Number.NaN : Number(estimate), note });
      }}
    >
      <label className={classes['field']}>
        Quarter
        <select value={quarter} onChange={(event) => setQuarter(event.currentTarget.value)}>
          {assessments.map((one) => (
            <option key={one.quarter} value={one.quarter}>
              {quarterName(one.quarter)}
            </option>
          ))}
        </select>
        <FieldFault error={write.error} field="quarter" id={`${id}-quarter`} />
      </label>
      <label className={classes['field']}>
        Satisfied customers, in %
        <input
          type="number"
          min={0}
          max={100}
          step={1}
          inputMode="decimal"
          value={estimate}
          aria-invalid={faultOf(write.error, 'estimate') !== null}
          aria-describedby={`${id}-estimate`}
          onChange={(event) => setEstimate(event.currentTarget.value)}
        />
        <FieldFault error={write.error} field="estimate" id={`${id}-estimate`} />
      </label>
      <label className={`${classes['field']} ${classes['wide']}`}>
        Why (optional)
        <input
          type="text"
          maxLength={1000}
          value={note}
          aria-describedby={`${id}-note`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FieldFault error={write.error} field="note" id={`${id}-note`} />
      </label>
      <Button type="submit" size="sm" loading={write.isPending}>
        Save the estimate
      </Button>
      <output className={classes['quiet']}>{write.isSuccess && 'Saved.'}</output>
      <FormFault error={write.error} />
    </form>
  );
}
