'use client';

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import type { MentionState, MentionStore } from './mention-store';

const EDGE = 8;

/** The id of one of the colleagues on offer. */
export function mentionOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Colleagues who fit what is typed after @, at the caret; the keyboard stays in the text. */
export function MentionList({ store, id }: { store: MentionStore; id: string }) {
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const { offer } = state;
  return (
    <>
      <p role="status" className="sr-only">
        {offer ? tellOffer(offer.items.length) : null}
      </p>
      {offer ? createPortal(<OpenList store={store} state={state} id={id} />, document.body) : null}
    </>
  );
}

function tellOffer(count: number): string {
  if (count === 0) return 'No colleague fits';
  return `${count === 1 ? '1 colleague' : `${count} colleagues`}: arrow keys choose, Enter takes`;
}

type OpenListProps = { store: MentionStore; state: MentionState; id: string };

function OpenList({ store, state: { offer, index }, id }: OpenListProps) {
  const surface = useRef<HTMLDivElement>(null);
  const mount = offer?.mount;
  useLayoutEffect(() => {
    const element = surface.current;
    if (!element || !mount) return;
    return mount(element, {
      onPosition: ({ x, y }) => {
        const rightmost = window.innerWidth - element.offsetWidth - EDGE;
        element.style.left = `${Math.max(EDGE, Math.min(x, rightmost))}px`;
        element.style.top = `${y}px`;
      },
    });
  }, [mount]);
  const items = offer?.items ?? [];
  return (
    <div
      ref={surface}
      className="fixed z-50 w-72 max-w-[calc(100vw-16px)] rounded-md border bg-raised p-1 shadow-menu"
    >
      {items.length === 0 ? (
        <p className="px-2 py-1 text-sm text-muted">No colleague fits “{offer?.query}”</p>
      ) : null}
      <div role="listbox" id={id} aria-label="Colleagues">
        {items.map((agent, at) => (
          <div
            key={agent.id}
            role="option"
            id={mentionOptionId(id, at)}
            aria-selected={at === index}
            className={classNames(
              'flex min-h-row cursor-pointer items-center gap-2 rounded px-2 text-sm',
              at === index && 'bg-active shadow-active',
            )}
            // The text keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => store.choose(agent)}
          >
            <span className="min-w-0 flex-1 truncate">{agent.name}</span>
            <span className="truncate text-xs text-muted">{agent.teamNames[0]}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
