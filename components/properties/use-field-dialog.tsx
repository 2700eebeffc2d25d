'use client';

import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { usePreload } from '@/components/shell/use-preload';
import { lazily } from '@/components/ui/lazily';
import type { AskedField } from './field-dialog';
import type { NamedTicket } from './field-words';
import type { TicketEditing } from './use-ticket-edit';

// Nothing of it is needed before something is changed.
const loadDialog = () =>
  import('./field-dialog').then(({ FieldDialog }) => ({ default: FieldDialog }));
const FieldDialog = lazily(loadDialog);

type Asked = { field: AskedField; seen: NamedTicket };

/** The dialogs in which the fields of a ticket are chosen: the way to ask for one, and the one that is open. */
export function useFieldDialog(
  detail: TicketDetail,
  { shown, edit }: TicketEditing,
): { ask: (field: AskedField) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  /** What had the focus; null once it may not go back there. */
  const cameFrom = useRef<Element | null>(null);
  const isOpen = useRef(false);
  usePreload(loadDialog);

  const close = () => {
    isOpen.current = false;
    setAsked(null);
  };
  return {
    ask(field) {
      cameFrom.current = document.activeElement;
      isOpen.current = true;
      setAsked({ field, seen: shown });
    },
    dialog: asked ? (
      <Suspense fallback={null}>
        <FieldDialog
          key={asked.field}
          field={asked.field}
          detail={detail}
          ticket={asked.seen}
          onClose={close}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // The next step of the same question has the focus by now.
            if (isOpen.current || !(cameFrom.current instanceof HTMLElement)) return;
            cameFrom.current.focus();
          }}
          onDecide={({ change, names }) => {
            close();
            edit(change, { names, seen: asked.seen });
          }}
        />
      </Suspense>
    ) : null,
  };
}
