'use client';

import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { keep } from '@/components/ticket/kept-text';
import { formatDraft, type SentTicket } from './draft';
import { isWorthKeeping, type TicketForm } from './ticket-form';

const WRITING_PAUSE_MS = 300;

export type DraftKeeper = {
  /** The submit of which nobody knows yet what became; null for none. */
  sent: () => SentTicket | null;
  /** Keeps that, or that there is none any more, at once. */
  noteSent: (sent: SentTicket | null) => void;
  /** The ticket is made, or given up. */
  forget: () => void;
};

/** Keeps a form under `key` while it is written, until the ticket is made. */
export function useDraft(
  key: string,
  form: UseFormReturn<TicketForm>,
  blank: TicketForm,
  sentBefore: SentTicket | null,
): DraftKeeper {
  const sent = useRef(sentBefore);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was made or given up, as JSON: no more of a draft until something of it changes. */
  const over = useRef<string>(undefined);
  const stopWaiting = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const write = () => {
    stopWaiting();
    const values = form.getValues();
    if (JSON.stringify(values) === over.current) return;
    over.current = undefined;
    const isKept = sent.current?.isDoubtful || isWorthKeeping(values, blank);
    keep(key, isKept ? formatDraft({ form: values, sent: sent.current }) : '');
  };
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(), WRITING_PAUSE_MS);
      },
    });
    const writeWaiting = () => {
      if (timer.current !== undefined) latest.current();
    };
    // The last moment that a page which is closed is told of for sure.
    document.addEventListener('visibilitychange', writeWaiting);
    window.addEventListener('pagehide', writeWaiting);
    return () => {
      stop();
      writeWaiting();
      document.removeEventListener('visibilitychange', writeWaiting);
      window.removeEventListener('pagehide', writeWaiting);
    };
  }, [form]);

  return {
    sent: () => sent.current,
    noteSent: (next) => {
      sent.current = next;
      write();
    },
    forget: () => {
      stopWaiting();
      sent.current = null;
      over.current = JSON.stringify(form.getValues());
      keep(key, '');
    },
  };
}
