import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import adminClasses from '@/components/admin/admin.module.css';
import { changesBetween, mergeSets, type PersonaSet } from '@/lib/domain/personas/persona-set';
import type { EditorState } from '@/lib/persona-editor/schema';

interface StaleSetProps {
  base: PersonaSet;
  mine: PersonaSet;
  newer: EditorState;
  onMerge: () => void;
  onDiscard: () => void;
}

/** Says that somebody was quicker, and what is new; nothing that was typed is lost. */
export function StaleSet({ base, mine, newer, onMerge, onDiscard }: StaleSetProps) {
  const news = changesBetween(base, newer.set);
  const { disputed } = mergeSets(base, mine, newer.set);
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      title="Somebody changed the personas meanwhile"
      icon={<IconAlertTriangle aria-hidden />}
    >
      <p className={adminClasses['text']}>
        {news.join('. ')}. What you typed is still here.
        {disputed.length > 0 && ` You both changed ${disputed.join(', ')}: yours would replace theirs.`}
      </p>
      <div className={adminClasses['more']}>
        <Button onClick={onMerge}>Put mine on top of theirs</Button>
        <Button variant="default" onClick={onDiscard}>
          Take theirs, put mine aside
        </Button>
      </div>
    </Alert>
  );
}
