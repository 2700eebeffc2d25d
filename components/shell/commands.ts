'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isPageCovered, isTyping, isWriting } from './is-typing';

/** Something one can do by a key or from the palette. */
export type Command = {
  /** The same while it means the same. */
  id: string;
  /** As a button would say it. */
  title: string;
  section: 'Go to' | 'List' | 'Ticket' | 'Selection' | 'Halyard';
  /** `j`, `shift+j`, `mod+k`, `g q` (one after the other), `Enter`, `Space`. Shown as they are pressed. */
  keys?: string;
  run: () => void;
  /** Done again and again while its key is held down; others are done once a press. */
  repeats?: boolean;
  /** Known by its key, and not worth a line in the palette. */
  isOnlyKey?: boolean;
};

type Registration = { commands: readonly Command[] };

const registrations: Registration[] = [];
const listeners = new Set<() => void>();
let shown: readonly Command[] = [];

function publish(): void {
  const byId = new Map<string, Command>();
  for (const { commands } of registrations) for (const each of commands) byId.set(each.id, each);
  shown = [...byId.values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none: readonly Command[] = [];

/** What can be done now, for the palette and the cheat sheet. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
}

/**
 * Offers commands while the component is there; of two with one id or key the one that came later wins.
 * `run` may be another function each time without offering it anew.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // What is shown of them; what they do is looked up when it is done.
  const looks = JSON.stringify(
    commands.map(({ id, title, section, keys, isOnlyKey }) => [
      id,
      title,
      section,
      keys,
      isOnlyKey,
    ]),
  );
  useEffect(() => {
    const registration = {
      commands: latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    };
    registrations.push(registration);
    publish();
    return () => {
      registrations.splice(registrations.indexOf(registration), 1);
      publish();
    };
  }, [looks]);
}

const SEQUENCE_MS = 1_200;

/** A pressed key in the words of `keys`. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): string {
  const isModified = event.ctrlKey || event.metaKey;
  const key = event.key === ' ' ? 'Space' : event.key;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  // Signs such as ? are typed with Shift on some keyboards only.
  const hasShift = event.shiftKey && (key.length > 1 || /[a-z]/i.test(key));
  return `${isModified ? 'mod+' : ''}${hasShift ? 'shift+' : ''}${plain}`;
}

/** The newest command that `keys` stand for. */
function commandOf(keys: string): Command | undefined {
  return shown.findLast((command) => command.keys === keys);
}

/** Does what a command that is on offer does; nothing where it is not. */
export function runCommand(id: string): void {
  shown.find((command) => command.id === id)?.run();
}

/** Listens for the keys of all commands; never while one types or something is open. Once a page. */
export function useCommandKeys(): void {
  useEffect(() => {
    let begun: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      const name = keyName(event);
      const isWithModifier = name.startsWith('mod+');
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (isWithModifier ? event.repeat : isTyping(event)) return;
      if (name === 'mod+z' && isWriting(event)) return;
      if (isPageCovered()) return;
      const first = begun && event.timeStamp - begun.at < SEQUENCE_MS ? begun.key : null;
      begun = null;
      const command = (first && commandOf(`${first} ${name}`)) || commandOf(name);
      if (command) {
        event.preventDefault();
        if (!event.repeat || command.repeats) command.run();
      } else if (shown.some(({ keys }) => keys?.startsWith(`${name} `))) {
        begun = { key: name, at: event.timeStamp };
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
