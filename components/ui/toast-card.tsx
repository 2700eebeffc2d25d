'use client';

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import type { Toast } from './toast';

const marks = {
  neutral: { icon: Info, className: 'text-muted', words: null },
  done: { icon: CircleCheck, className: 'text-met', words: null },
  risk: { icon: TriangleAlert, className: 'text-risk', words: 'Warning' },
  failure: { icon: CircleAlert, className: 'text-breach', words: 'Error' },
} as const;

type ToastCardProps = {
  toast: Toast;
  onClose: () => void;
  onFocusChange: (isFocused: boolean) => void;
};

/** How a toast looks; it waits while the focus is in it. */
export function ToastCard({ toast, onClose, onFocusChange }: ToastCardProps) {
  const { message, detail, tone = 'neutral', action } = toast;
  const { icon: Icon, className, words } = marks[tone];
  const card = useRef<HTMLDivElement>(null);
  const close = () => {
    // Left first: the toaster then gives the focus back to the page.
    card.current?.querySelector<HTMLElement>(':focus')?.blur();
    onClose();
  };
  return (
    <div
      ref={card}
      data-slot="toast"
      data-tone={tone}
      className="flex w-full items-center gap-2 rounded-md border bg-raised py-1.5 pr-1.5 pl-3 text-sm text-ink shadow-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onFocusChange(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onFocusChange(false);
      }}
    >
      <Icon aria-hidden className={classNames('size-4 shrink-0', className)} />
      <div className="min-w-0 flex-1 py-1">
        {words ? <span className="sr-only">{words}: </span> : null}
        {message}
        {detail ? <p className="text-xs text-muted">{detail}</p> : null}
      </div>
      {action ? (
        <Button
          size="sm"
          onClick={() => {
            action.onAction();
            close();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <Button variant="ghost" size="icon-sm" aria-label="Dismiss" onClick={close}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}
