'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mergeSets } from '@/lib/domain/personas/persona-set';
import { editorOptions, savePersonas } from '@/lib/persona-editor/client';
import type { CurrentSet, EditorState, Saved } from '@/lib/persona-editor/schema';
import { ApiProblem } from '@/lib/http/client';
import { draftsOf, readDrafts, slugOfDraft, type PersonaDraft } from './set-draft';

interface Work {
  base: CurrentSet;
  drafts: PersonaDraft[];
  chosen: number | null;
}

/** What somebody typed and has not saved, while other pages are looked at. */
const WORK_KEY = ['persona-work'];

function begin(state: CurrentSet, slug?: string): Work {
  const drafts = draftsOf(state.set);
  const chosen = drafts.find((draft) => draft.slug === slug) ?? drafts[0];
  return { base: state, drafts, chosen: chosen?.key ?? null };
}

/** The set as it is being edited. */
export function useEditor(state: EditorState) {
  const client = useQueryClient();
  const [work, setWork] = useState<Work>(() => client.getQueryData<Work>(WORK_KEY) ?? begin(state));
  const [stale, setStale] = useState<EditorState | null>(null);
  const [said, setSaid] = useState('');
  const read = readDrafts(work.drafts, work.base.set);
  const dirty = read.changes.length > 0 || read.unfinished !== null;
  const chosenSlug = () => {
    const draft = work.drafts.find(({ key }) => key === work.chosen);
    return draft && slugOfDraft(draft);
  };
  // What another admin saved is shown at once where nothing would be lost by it.
  if (!dirty && state.revision !== work.base.revision) setWork(begin(state, chosenSlug()));
  useEffect(() => {
    client.setQueryDefaults(WORK_KEY, { gcTime: Number.POSITIVE_INFINITY });
    if (dirty) client.setQueryData(WORK_KEY, work);
    else client.removeQueries({ queryKey: WORK_KEY });
  }, [client, dirty, work]);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);
  const change = (next: Partial<Work>) => setWork((before) => ({ ...before, ...next }));
  const take = (saved: Saved, words: string) => {
    client.setQueryData(editorOptions().queryKey, saved);
    setWork(begin(saved, chosenSlug()));
    setStale(null);
    setSaid(words);
    void client.invalidateQueries();
  };
  const save = async () => {
    try {
      const saved = await savePersonas(work.base.revision, read.set);
      take(
        saved,
        saved.assigning
          ? 'Saved. Customers are being assigned anew.'
          : 'Saved. Nobody changes persona by it.',
      );
    } catch (error) {
      const newer = newerOf(error);
      if (newer === null) throw error;
      setStale(newer);
    }
  };
  /** Puts what was typed on top of what the other one saved. */
  const merge = (newer: EditorState) => {
    const { set } = mergeSets(work.base.set, read.set, newer.set);
    setWork({ ...begin({ ...newer, set }, chosenSlug()), base: newer });
    setStale(null);
    setSaid('Your changes stand on top of the newer version now. Look at them, then save.');
  };
  const discard = (to: EditorState = state) => {
    setWork(begin(to, chosenSlug()));
    setStale(null);
    setSaid('What was typed has been put aside.');
  };
  return { work, read, dirty, stale, said, setSaid, change, take, save, merge, discard };
}

function newerOf(error: unknown): EditorState | null {
  if (!(error instanceof ApiProblem) || error.status !== 409) return null;
  return isState(error.current) ? error.current : null;
}

function isState(value: unknown): value is EditorState {
  return typeof value === 'object' && value !== null && 'revision' in value && 'set' in value;
}
