import { useId } from 'react';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FieldSource, FormCondition, FormField, FormOperator } from '@/lib/domain/personas/rule-form';
import { NO_FIELD } from '@/lib/domain/personas/rule-form';
import { formatNumber } from '@/lib/format/number';
import type { OfferedFields } from '@/lib/persona-editor/schema';
import { factsOf, operatorsOf, withField, withOperator, type FieldFacts } from './fit-condition';
import type { PartActions } from './rule-builder';
import { RuleValues } from './rule-values';
import { CUSTOMER_SOURCES, operatorWords, PURCHASE_SOURCES, SOURCE_WORDS, TURNABLE } from './rule-words';
import classes from './rule.module.css';

interface RuleConditionProps {
  condition: FormCondition;
  actions: PartActions;
  /** What it is called among its neighbours: “Condition 2”. */
  place: string;
  /** Null: it cannot be taken out. */
  onRemove: (() => void) | null;
}

/** One condition: what to look at, how, and at which value. */
export function RuleCondition({ condition, actions, place, onRemove }: RuleConditionProps) {
  const { key, field, operator, not } = condition;
  const { offered, faults, refOf } = actions;
  const id = useId();
  const facts = factsOf(field, offered);
  const fault = faults.get(key);
  const change = (next: FormCondition) => actions.change(key, () => next);
  const changeField = (next: FormField) => change(withField(condition, next, factsOf(next, offered)));
  return (
    <fieldset className={classes['condition']} aria-label={place}>
      <select
        ref={refOf(key)}
        value={fieldValue(field)}
        aria-label={`${place}: what to look at`}
        aria-describedby={fault === undefined ? undefined : id}
        onChange={({ currentTarget }) => changeField(fieldOfValue(currentTarget.value))}
      >
        <FieldOptions field={field} offered={offered} />
      </select>
      {isOfPurchases(field.source) && (
        <PurchaseScope field={field} offered={offered} place={place} onChange={changeField} />
      )}
      <select
        value={valueOf(operator, not)}
        aria-label={`${place}: how`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = OPERATOR_VALUES.get(value);
          if (chosen) change(withOperator(condition, chosen.operator, chosen.not, facts));
        }}
      >
        <OperatorOptions condition={condition} facts={facts} />
      </select>
      <RuleValues condition={condition} facts={facts} place={place} onChange={change} />
      {onRemove !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Remove ${place.toLowerCase()}`}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </Button>
      )}
      {fault !== undefined && (
        <p id={id} className={classes['fault']}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function FieldOptions({ field, offered }: { field: FormField; offered: OfferedFields }) {
  const unseen =
    field.attribute !== '' && !offered.attributes.some(({ attribute }) => attribute === field.attribute);
  return (
    <>
      <option value="">Choose what to look at</option>
      <optgroup label="What sources say of customers">
        {offered.attributes.map(({ attribute, customers }) => (
          <option key={attribute} value={`attribute:${attribute}`}>
            {attribute} ({formatNumber(customers)} have it)
          </option>
        ))}
        {unseen && (
          <option value={`attribute:${field.attribute}`}>{field.attribute} (nobody has it lately)</option>
        )}
      </optgroup>
      <optgroup label="Being a customer">
        {CUSTOMER_SOURCES.map((source) => (
          <option key={source} value={source}>
            {SOURCE_WORDS[source]}
          </option>
        ))}
      </optgroup>
      <optgroup label="Purchases">
        {PURCHASE_SOURCES.map((source) => (
          <option key={source} value={source}>
            {SOURCE_WORDS[source]}
          </option>
        ))}
      </optgroup>
    </>
  );
}

const OPERATORS = [
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'in',
  'between',
  'contains',
  'known',
  'unknown',
] as const satisfies readonly FormOperator[];
const OPERATOR_VALUES: ReadonlyMap<string, { operator: FormOperator; not: boolean }> = new Map(
  [false, true].flatMap((not) =>
    OPERATORS.map((operator) => [valueOf(operator, not), { operator, not }] as const),
  ),
);

function valueOf(operator: FormOperator, not: boolean): string {
  return `${not ? 'not-' : ''}${operator}`;
}

/** Those that fit the field, and the present one whether it does or not. */
function OperatorOptions({ condition, facts }: { condition: FormCondition; facts: FieldFacts }) {
  const fitting = operatorsOf(facts);
  const offered = (not: boolean) =>
    OPERATORS.filter(
      (operator) =>
        (fitting.includes(operator) && (!not || TURNABLE.includes(operator))) ||
        (condition.operator === operator && condition.not === not),
    );
  const options = (not: boolean) =>
    offered(not).map((operator) => (
      <option key={operator} value={valueOf(operator, not)}>
        {operatorWords(operator, not, facts)}
      </option>
    ));
  return (
    <>
      {options(false)}
      <optgroup label="Turned round: also fits where it is unknown">{options(true)}</optgroup>
    </>
  );
}

interface PurchaseScopeProps {
  field: FormField;
  offered: OfferedFields;
  place: string;
  onChange: (field: FormField) => void;
}

/** Which purchases count. */
function PurchaseScope({ field, offered, place, onChange }: PurchaseScopeProps) {
  const { category, withinDays, source } = field;
  const known = new Set([...offered.categories, ...(category === '' ? [] : [category])]);
  return (
    <span className={classes['scope']}>
      <label>
        in the last
        <input
          type="number"
          min={1}
          max={36_525}
          value={withinDays}
          placeholder="any"
          aria-label={`${place}: in the last days, empty for any time`}
          onChange={({ currentTarget }) => onChange({ ...field, withinDays: currentTarget.value })}
        />
        days
      </label>
      {source !== 'categories' && (
        <select
          value={category}
          aria-label={`${place}: of which category`}
          onChange={({ currentTarget }) => onChange({ ...field, category: currentTarget.value })}
        >
          <option value="">of any category</option>
          {[...known].map((one) => (
            <option key={one} value={one}>
              of {one}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}

const SOURCES: readonly FieldSource[] = [...CUSTOMER_SOURCES, ...PURCHASE_SOURCES];

const isOfPurchases = (source: FieldSource) => PURCHASE_SOURCES.some((one) => one === source);

function fieldValue({ source, attribute }: FormField): string {
  if (source !== 'attribute') return source;
  return attribute === '' ? '' : `attribute:${attribute}`;
}

function fieldOfValue(value: string): FormField {
  const source = SOURCES.find((one) => one === value);
  return source === undefined
    ? { ...NO_FIELD, attribute: value.replace(/^attribute:/, '') }
    : { ...NO_FIELD, source };
}
