'use client';

import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Outcome } from '@/lib/domain/lookups';
import { serverTime } from '@/lib/queries/server-clock';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { checkDraft, isRefused, type DraftVerdict } from './check-draft';
import type { Draft } from './draft';
import { orderOf } from './order';
import { elapsedMs, minutesOf } from './timer';
import { useOutbox } from './use-outbox';
import { useTimers, type Timers } from './use-timers';

type SendingOptions = {
  detail: TicketDetail;
  draft: Draft;
  /** The draft as it is kept by now. */
  readDraft: () => Draft;
  onDraft: (draft: Draft) => void;
  statuses: readonly StatusTarget[];
  outcomes: readonly Outcome[];
  onSent: (draft: Draft) => void;
};

export type Sending = {
  verdict: DraftVerdict;
  target: StatusTarget | null;
  timers: Timers;
  /** Somebody tried to send it: what is missing is said, too. */
  isAsked: boolean;
  /**
   * Sends it, or says what stands in the way. `act`: moving the ticket there as well. `isConfirmed`: what it
   * is warned of was read on the button that was pressed.
   */
  send: (how?: { act?: StatusTarget; isConfirmed?: boolean }) => void;
  form: RefObject<HTMLFormElement | null>;
  button: RefObject<HTMLButtonElement | null>;
};

/** Checks what is written as it is written, and sends it once nothing stands in the way. */
export function useSending(options: SendingOptions): Sending {
  const { detail, draft, readDraft, onDraft, statuses, outcomes, onSent } = options;
  const { ticket } = detail;
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const outbox = useOutbox(ticket.id);
  const timers = useTimers();
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  /** What a press of the keys was answered with: the next one confirms it. */
  const [warned, setWarned] = useState('');
  const [refusals, setRefusals] = useState(0);

  const timer = timers.timers.find(({ ticketId }) => ticketId === ticket.id);
  const filled = (written: Draft): Draft =>
    written.minutes !== '' || !timer
      ? written
      : { ...written, minutes: String(minutesOf(elapsedMs(timer, serverTime()))) };
  const targetOf = ({ statusId }: Draft) => statuses.find(({ id }) => id === statusId) ?? null;
  const judge = (written: Draft) => {
    return checkDraft(written, {
      detail,
      target: targetOf(written),
      outcome: outcomes.find(({ name }) => name === written.outcome) ?? null,
      author: agent,
      zone,
      now: detail.serverNow,
    });
  };

  useEffect(() => {
    if (refusals === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const send: Sending['send'] = ({ act, isConfirmed } = {}) => {
    const written = readDraft();
    const wanted = act ? { ...written, statusId: act.id, fromStatusId: ticket.statusId } : written;
    const whole = filled(wanted);
    const verdict = judge(whole);
    const asked = verdict.warnings.join('\n');
    const isHeeded = asked === '' || isConfirmed === true || warned === asked;
    if (isRefused(verdict) || !isHeeded) {
      onDraft(wanted);
      setIsAsked(true);
      if (isRefused(verdict)) setRefusals((count) => count + 1);
      else {
        setWarned(asked);
        button.current?.focus();
      }
      return;
    }
    const target = targetOf(whole);
    outbox.send(whole, orderOf(whole, { ticket, target, zone }), target?.name ?? null);
    timers.remove(ticket.id);
    onSent(whole);
  };

  return {
    verdict: judge(filled(draft)),
    target: targetOf(draft),
    timers,
    isAsked,
    send,
    form,
    button,
  };
}
