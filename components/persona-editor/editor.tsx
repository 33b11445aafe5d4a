'use client';

import { Button } from '@mantine/core';
import adminClasses from '@/components/admin/admin.module.css';
import { Problem } from '@/components/shell/problem';
import { useDeed } from '@/components/admin/use-deed';
import { EmptyState } from '@/components/metrics/empty-state';
import type { EditorState, OfferedFields } from '@/lib/persona-editor/schema';
import { AssignmentNotice } from './assignment-notice';
import classes from './editor.module.css';
import { History } from './history';
import { PersonaForm } from './persona-form';
import { nameOf, PersonaOrder } from './persona-order';
import { RulePreview } from './rule-preview';
import { draftOf, newDraft, readDraft, type PersonaDraft } from './set-draft';
import { StaleSet } from './stale-set';
import { useEditor } from './use-editor';

interface EditorProps {
  state: EditorState;
  offered: OfferedFields;
}

export function Editor({ state, offered }: EditorProps) {
  const { work, read, dirty, stale, said, setSaid, change, take, save, merge, discard } = useEditor(state);
  const { busy, problem, run } = useDeed();
  const { drafts, chosen } = work;
  const draft = drafts.find(({ key }) => key === chosen);
  const persona = draft && readDraft(draft, drafts);
  const unfinished = drafts.find(({ key }) => key === read.unfinished);
  const put = (next: PersonaDraft) =>
    change({ drafts: drafts.map((one) => (one.key === next.key ? next : one)) });
  const add = (added: PersonaDraft) => change({ drafts: [...drafts, added], chosen: added.key });
  const retire = (gone: PersonaDraft) => {
    const rest = drafts.filter(({ key }) => key !== gone.key);
    change({ drafts: rest, chosen: rest[0]?.key ?? null });
    setSaid(`${nameOf(gone)} is retired once you save.`);
  };
  const outOfUse = [...work.base.set.personas, ...state.retired].filter(
    ({ slug }) => !drafts.some((one) => one.slug === slug),
  );
  return (
    <>
      <AssignmentNotice />
      <output className={adminClasses['said']}>{said}</output>
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <PersonaOrder
            drafts={drafts}
            customers={state.customers}
            chosen={chosen}
            onChoose={(key) => change({ chosen: key })}
            onMove={(moved, words) => {
              change({ drafts: moved });
              setSaid(words);
            }}
            onAdd={() => add(newDraft())}
          />
          {outOfUse.length > 0 && (
            <section aria-label="Retired personas" className={classes['side']}>
              <h2 className={classes['small']}>Retired</h2>
              {outOfUse.map((one) => (
                <span key={one.slug} className={classes['retired']}>
                  {one.name}
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Take ${one.name} back`}
                    onClick={() => add(draftOf(one))}
                  >
                    Take back
                  </Button>
                </span>
              ))}
            </section>
          )}
        </div>
        <div className={classes['main']}>
          {draft === undefined || persona === undefined ? (
            <EmptyState
              title="No personas"
              text="Add the first one, or import a journey file that names them."
            />
          ) : (
            <div key={draft.key} className={classes['main']}>
              <div className={classes['card']}>
                <PersonaForm
                  draft={draft}
                  read={persona}
                  offered={offered}
                  onChange={put}
                  onRetire={() => retire(draft)}
                />
              </div>
              {draft.rule !== null && (
                <RulePreview
                  slug={persona.persona.slug}
                  set={read.set}
                  ready={persona.ruleFaults.size === 0 && persona.nameFault === null}
                  currency={state.currency}
                />
              )}
            </div>
          )}
        </div>
      </div>
      {stale !== null && (
        <StaleSet
          base={work.base.set}
          mine={read.set}
          newer={stale}
          onMerge={() => merge(stale)}
          onDiscard={() => discard(stale)}
        />
      )}
      <Problem words={problem} />
      {dirty && (
        <section className={classes['bar']} aria-label="Unsaved changes">
          <p className={classes['changes']}>
            {read.changes.length === 0 ? 'Something is not finished' : read.changes.join('. ')}.
            {unfinished !== undefined && ` ${nameOf(unfinished)} is not finished.`}
          </p>
          <div className={adminClasses['buttons']}>
            <Button variant="default" disabled={busy} onClick={() => discard()}>
              Put it aside
            </Button>
            {unfinished === undefined ? (
              <Button loading={busy} disabled={stale !== null} onClick={() => run(save)}>
                Save the personas
              </Button>
            ) : (
              <Button variant="default" onClick={() => change({ chosen: unfinished.key })}>
                Go to what is missing
              </Button>
            )}
          </div>
        </section>
      )}
      <History
        revision={work.base.revision}
        dirty={dirty}
        onRestored={(saved, version) => take(saved, `Version ${version} is in use again.`)}
      />
    </>
  );
}
