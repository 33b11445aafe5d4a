'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changePart, newCondition, newGroup, type RuleForm } from '@/lib/domain/personas/rule-form';
import type { OfferedFields } from '@/lib/persona-editor/schema';
import classes from './rule.module.css';
import { RuleCondition } from './rule-condition';
import { RuleGroup } from './rule-group';

interface RuleBuilderProps {
  form: RuleForm;
  faults: ReadonlyMap<number, string>;
  offered: OfferedFields;
  onChange: (form: RuleForm) => void;
}

/** What a part of a rule can do with itself. */
export interface PartActions {
  offered: OfferedFields;
  faults: ReadonlyMap<number, string>;
  /** For the control that has the focus when the part of this key appears, or its neighbour goes. */
  refOf: (key: number) => (control: HTMLElement | null) => void;
  change: (key: number, change: (part: RuleForm) => RuleForm) => void;
  /** The focus goes to the part of the key `next`. */
  remove: (key: number, next: number) => void;
  focus: (key: number) => void;
}

/** A rule as groups of conditions, written without code. */
export function RuleBuilder({ form, faults, offered, onChange }: RuleBuilderProps) {
  const [controls] = useState(() => new Map<number, HTMLElement>());
  // Once what is to have it is drawn.
  const focus = (key: number) => {
    requestAnimationFrame(() => controls.get(key)?.focus());
  };
  const actions: PartActions = {
    offered,
    faults,
    refOf: (key) => (control) => {
      if (control === null) controls.delete(key);
      else controls.set(key, control);
    },
    change: (key, change) => onChange(changePart(form, key, change) ?? newGroup([])),
    remove: (key, next) => {
      onChange(changePart(form, key, () => null) ?? newGroup([]));
      focus(next);
    },
    focus,
  };
  if (form.kind === 'group') return <RuleGroup group={form} actions={actions} depth={1} onRemove={null} />;
  const add = () => {
    const added = newCondition();
    onChange(newGroup([form, added]));
    focus(added.key);
  };
  return (
    <fieldset className={classes['group']} aria-label="Rule">
      <RuleCondition condition={form} actions={actions} place="Condition" onRemove={null} />
      <div className={classes['adding']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          Add a condition
        </Button>
      </div>
    </fieldset>
  );
}
