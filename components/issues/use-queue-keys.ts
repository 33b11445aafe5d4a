'use client';

import { useEffect, useRef, type RefObject } from 'react';

export interface QueueActs {
  select: (number: number) => void;
  acknowledge: (number: number) => void;
  resolve: (number: number) => void;
  showKeys: () => void;
}

/** The keys of the queue: they move the focus among its issues and act on the one that has it. */
export function useQueueKeys(queue: RefObject<HTMLElement | null>, acts: QueueActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (act(event.key, queue.current, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [queue]);
}

/** Whether the key means something here. */
function act(key: string, queue: HTMLElement | null, acts: QueueActs): boolean {
  if (queue === null) return false;
  if (key === '?') {
    acts.showKeys();
    return true;
  }
  if (key === '/') {
    queue.querySelector<HTMLInputElement>('input[aria-label="Search issues"]')?.focus();
    return true;
  }
  const links = [...queue.querySelectorAll<HTMLElement>('[data-issue]')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (key === 'j' || key === 'k') {
    const next = key === 'j' ? at + 1 : Math.max(0, at - 1);
    links[Math.min(next, links.length - 1)]?.focus();
    return true;
  }
  const number = Number(links[at]?.dataset['issue']);
  const does = { x: acts.select, a: acts.acknowledge, r: acts.resolve }[key];
  if (!number || does === undefined) return false;
  does(number);
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"]');
  return typed !== null;
}
