import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DEEPEST_RULE } from '@/lib/domain/personas/rule';
import { newCondition, newGroup, type FormGroup, type RuleForm } from '@/lib/domain/personas/rule-form';
import type { PartActions } from './rule-builder';
import { RuleCondition } from './rule-condition';
import { JOINS } from './rule-words';
import classes from './rule.module.css';

interface RuleGroupProps {
  group: FormGroup;
  actions: PartActions;
  /** 1: the whole rule. */
  depth: number;
  /** Null: it cannot be taken out. */
  onRemove: (() => void) | null;
  /** What it is called among its neighbours. */
  place?: string;
}

/** Conditions and groups that hold together. */
export function RuleGroup({ group, actions, depth, onRemove, place = 'Rule' }: RuleGroupProps) {
  const { key, join, not, parts } = group;
  const { change, remove, focus, refOf, faults } = actions;
  const fault = faults.get(key);
  const chosen = JOINS.find((one) => one.join === join && one.not === not)?.value ?? 'all';
  const choose = (value: string) => {
    const next = JOINS.find((one) => one.value === value);
    if (next)
      change(key, (part) => ({ ...part, ...(part.kind === 'group' && { join: next.join }), not: next.not }));
  };
  const add = (added: RuleForm, first: RuleForm = added) => {
    change(key, (part) => (part.kind === 'group' ? { ...part, parts: [...part.parts, added] } : part));
    focus(first.key);
  };
  const addGroup = () => {
    const first = newCondition();
    add(newGroup([first], join === 'all' ? 'any' : 'all'), first);
  };
  return (
    <fieldset className={classes['group']} aria-label={place}>
      <div className={classes['head']}>
        <label className={classes['joined']}>
          <span>{depth === 1 ? 'Somebody fits when' : 'Here'}</span>
          <select
            ref={refOf(key)}
            value={chosen}
            aria-label={`${place}: fits when`}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {JOINS.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {onRemove !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={14} aria-hidden />}
            aria-label={`Remove ${place.toLowerCase()}`}
            onClick={onRemove}
          >
            Remove the group
          </Button>
        )}
      </div>
      {parts.map((part, index) => {
        const named = `${part.kind === 'group' ? 'Group' : 'Condition'} ${place === 'Rule' ? '' : `${place.replace(/^\D+/, '')}.`}${index + 1}`;
        const out = () => remove(part.key, parts[index + 1]?.key ?? parts[index - 1]?.key ?? key);
        return part.kind === 'group' ? (
          <RuleGroup
            key={part.key}
            group={part}
            actions={actions}
            depth={depth + 1}
            place={named}
            onRemove={out}
          />
        ) : (
          <RuleCondition key={part.key} condition={part} actions={actions} place={named} onRemove={out} />
        );
      })}
      {fault !== undefined && (
        <p role="alert" className={classes['fault']}>
          {fault}
        </p>
      )}
      <div className={classes['adding']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={place === 'Rule' ? 'Add a condition' : `Add a condition to ${place.toLowerCase()}`}
          onClick={() => add(newCondition())}
        >
          Add a condition
        </Button>
        {depth < DEEPEST_RULE - 1 && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={place === 'Rule' ? 'Add a group' : `Add a group to ${place.toLowerCase()}`}
            onClick={addGroup}
          >
            Add a group
          </Button>
        )}
      </div>
    </fieldset>
  );
}
