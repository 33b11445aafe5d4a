'use client';

import { useCallback, useSyncExternalStore } from 'react';

interface Draft {
  text: string;
  write: (text: string) => void;
  clear: () => void;
}

const listeners = new Set<() => void>();

/** What somebody is typing, kept in this tab until it is sent: a reload, an error or another page loses none of it. */
export function useDraft(name: string): Draft {
  const key = `corridor/draft/${name}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '',
  );
  const write = useCallback(
    (words: string) => {
      try {
        if (words === '') sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, words);
        unkept.delete(key);
      } catch {
        unkept.set(key, words);
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return { text, write, clear: useCallback(() => write(''), [write]) };
}

/** Where the browser keeps nothing, memory does until the page is left. */
const unkept = new Map<string, string>();

function read(key: string): string {
  const held = unkept.get(key);
  if (held !== undefined) return held;
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
