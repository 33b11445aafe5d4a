import { useSyncExternalStore } from 'react';
import { ApiProblem } from '@/lib/http/client';
import { previewImport, startImport, type Sending } from '@/lib/imports/client';
import type { ImportPreview, ImportView } from '@/lib/imports/schema';

/** What is being done with the file and the mapping that lie on the desk. */
export type Work =
  | { kind: 'none' }
  | { kind: 'sending'; purpose: Purpose; file: File; share: number; millisecondsLeft: number | null }
  | { kind: 'refused'; purpose: Purpose; problem: ApiProblem }
  | { kind: 'checked'; preview: ImportPreview; file: File; mapping: string }
  | { kind: 'begun'; begun: ImportView; file: File; mapping: string };

type Purpose = 'check' | 'import';

export interface Desk {
  file: File | null;
  mapping: string;
  /** What had been typed before another mapping was put in its place. */
  replaced: string | null;
  work: Work;
}

const EMPTY: Desk = { file: null, mapping: '', replaced: null, work: { kind: 'none' } };

/** Before that, the speed is a guess about the first packets. */
const SETTLED_MS = 1500;

// Not in a component: whoever goes to another page and comes back finds everything as it was, and what is being sent goes on.
let desk = EMPTY;
let loaded = '';
let stopSending = () => {};
const listeners = new Set<() => void>();

export function useDesk(): Desk {
  return useSyncExternalStore(
    subscribe,
    () => desk,
    () => EMPTY,
  );
}

export function layFile(file: File): void {
  put({ file, work: settled(desk.work) });
}

export function typeMapping(mapping: string): void {
  put({ mapping });
}

/** A mapping from elsewhere takes the place of the text; what was typed by hand can be put back. */
export function layMapping(mapping: string): void {
  const typed = desk.mapping.trim() !== '' && desk.mapping !== loaded && desk.mapping !== mapping;
  loaded = mapping;
  put({ mapping, replaced: typed ? desk.mapping : desk.replaced, work: settled(desk.work) });
}

export function putBackMapping(): void {
  put({ mapping: desk.replaced ?? desk.mapping, replaced: null });
}

/** What was handed over need not lie here any longer; what was laid here since stays. */
export function clearBegun(): void {
  const { file, mapping, work } = desk;
  if (work.kind !== 'begun') return;
  put({
    file: file === work.file ? null : file,
    mapping: mapping === work.mapping ? '' : mapping,
    replaced: null,
    work: { kind: 'none' },
  });
}

export function checkFile(file: File): Promise<void> {
  const { mapping } = desk;
  return carryOut('check', file, async (sending) => {
    const preview = await previewImport(sending);
    return { kind: 'checked', preview, file, mapping };
  });
}

export function importFile(file: File): Promise<void> {
  const { mapping } = desk;
  return carryOut('import', file, async (sending) => {
    const begun = await startImport(sending);
    return { kind: 'begun', begun, file, mapping };
  });
}

export function stopWork(): void {
  stopSending();
}

async function carryOut(
  purpose: Purpose,
  file: File,
  run: (sending: Sending) => Promise<Work>,
): Promise<void> {
  const stop = new AbortController();
  stopSending = () => stop.abort();
  const since = performance.now();
  const onProgress = (share: number) => {
    if (desk.work.kind !== 'sending') return;
    const elapsed = performance.now() - since;
    const millisecondsLeft = elapsed < SETTLED_MS || share === 0 ? null : (elapsed * (1 - share)) / share;
    put({ work: { kind: 'sending', purpose, file, share, millisecondsLeft } });
  };
  addEventListener('beforeunload', askToStay);
  put({ work: { kind: 'sending', purpose, file, share: 0, millisecondsLeft: null } });
  try {
    put({ work: await run({ file, mapping: desk.mapping, onProgress, signal: stop.signal }) });
  } catch (error) {
    if (stop.signal.aborted) put({ work: { kind: 'none' } });
    else put({ work: { kind: 'refused', purpose, problem: asProblem(error) } });
  } finally {
    removeEventListener('beforeunload', askToStay);
  }
}

function put(change: Partial<Desk>): void {
  desk = { ...desk, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was refused of another file or mapping says nothing of this one. */
function settled(before: Work): Work {
  return before.kind === 'refused' ? { kind: 'none' } : before;
}

function askToStay(event: Event): void {
  event.preventDefault();
}

function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'Something went wrong in the browser while the file was sent.', null, {
    cause: error,
  });
}
