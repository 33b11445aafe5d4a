import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { FormCondition, FormValue } from '@/lib/domain/personas/rule-form';
import { blankOf, type FieldFacts } from './fit-condition';
import classes from './rule.module.css';

interface RuleValuesProps {
  condition: FormCondition;
  facts: FieldFacts;
  place: string;
  onChange: (condition: FormCondition) => void;
}

/** The values of a condition: one, the two ends, or as many as one likes. */
export function RuleValues({ condition, facts, place, onChange }: RuleValuesProps) {
  const { operator, values } = condition;
  const many = operator === 'in';
  const set = (next: FormValue[]) => onChange({ ...condition, values: next });
  const kinds = operator === 'between' ? (['number'] as const) : facts.valueKinds;
  return (
    <>
      {values.map((value, index) => (
        // Values have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={classes['value']}>
          {operator === 'between' && index === 1 && <span>and</span>}
          <ValueField
            value={value}
            kinds={kinds.includes(value.kind) ? kinds : [...kinds, value.kind]}
            samples={facts.samples}
            label={`${place}: ${nameOf(operator, index)}`}
            onChange={(next) => set(values.map((one, at) => (at === index ? next : one)))}
          />
          {many && values.length > 1 && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${place}: remove value ${index + 1}`}
              onClick={() => set(values.filter((_, at) => at !== index))}
            >
              <IconX size={14} aria-hidden />
            </Button>
          )}
        </span>
      ))}
      {many && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`${place}: add a value`}
          onClick={() => set([...values, blankOf(kinds)])}
        >
          Value
        </Button>
      )}
    </>
  );
}

function nameOf(operator: FormCondition['operator'], index: number): string {
  if (operator === 'between') return index === 0 ? 'from' : 'to';
  return operator === 'in' ? `value ${index + 1}` : 'value';
}

const KIND_WORDS = { text: 'text', number: 'number', truth: 'yes or no' } as const;

interface ValueFieldProps {
  value: FormValue;
  kinds: readonly FormValue['kind'][];
  samples: readonly FormValue[];
  label: string;
  onChange: (value: FormValue) => void;
}

function ValueField({ value, kinds, samples, label, onChange }: ValueFieldProps) {
  const id = useId();
  const { kind, text } = value;
  const offered = samples.filter((sample) => sample.kind === kind);
  return (
    <>
      {kinds.length > 1 && (
        <select
          value={kind}
          aria-label={`${label}, as`}
          onChange={({ currentTarget }) => {
            const chosen = kinds.find((one) => one === currentTarget.value);
            if (chosen !== undefined) onChange(blankOf([chosen]));
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </select>
      )}
      {kind === 'truth' ? (
        <select
          value={text}
          aria-label={label}
          onChange={({ currentTarget }) => onChange({ kind, text: currentTarget.value })}
        >
          <option value="yes">yes</option>
          <option value="no">no</option>
        </select>
      ) : (
        <input
          type={kind === 'number' ? 'number' : 'text'}
          step="any"
          value={text}
          maxLength={200}
          aria-label={label}
          list={offered.length === 0 ? undefined : `${id}-samples`}
          onChange={({ currentTarget }) => onChange({ kind, text: currentTarget.value })}
        />
      )}
      {kind !== 'truth' && offered.length > 0 && (
        <datalist id={`${id}-samples`}>
          {offered.map((sample) => (
            <option key={sample.text} value={sample.text}>
              {sample.text}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
