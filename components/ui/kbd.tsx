'use client';

import { Fragment, useSyncExternalStore } from 'react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Record<string, string> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
};
const spoken: Record<string, string> = {
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  mod: 'Command',
};

type KbdProps = Omit<ComponentProps<'kbd'>, 'children'> & {
  /** `mod+k` held together (⌘ on Apple, else Ctrl), `g q` one after the other. */
  keys: string;
};

/** Keys to press, as caps. */
export function Kbd({ keys, className, ...props }: KbdProps) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  const nameOf = (key: string) => {
    if (key === 'mod') return apple ? '⌘' : 'Ctrl';
    return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  };
  return (
    <kbd
      data-slot="kbd"
      className={classNames('inline-flex items-center gap-1 font-sans text-xs', className)}
      {...props}
    >
      {keys.split(' ').map((chord, index) => (
        <Fragment key={`${index} ${chord}`}>
          {index > 0 ? <span className="text-muted">then</span> : null}
          {chord.split('+').map((key) => (
            <kbd
              key={key}
              className="inline-grid h-5 min-w-5 place-items-center rounded border border-b-2 bg-surface px-1 font-sans leading-none text-muted"
            >
              {key in spoken && (key !== 'mod' || apple) ? (
                <>
                  <span aria-hidden>{nameOf(key)}</span>
                  <span className="sr-only">{spoken[key]}</span>
                </>
              ) : (
                nameOf(key)
              )}
            </kbd>
          ))}
        </Fragment>
      ))}
    </kbd>
  );
}
