'use client';

import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { isFinished } from '@/lib/domain/status';
import { Button } from '@/components/ui/button';
import { Select, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isSendKey } from '@/components/ui/send-key';
import { useHydrated } from '@/components/ui/use-hydrated';
import { submitLabel } from './status-choice';
import { useStatusChange } from './use-status-change';

type StatusPanelProps = {
  detail: TicketDetail;
  /** Called once the ticket has another status. */
  onSaved?: () => void;
};

/** Moves a ticket to another status; what stands in the way is said before anything is sent. */
export function StatusPanel({ detail, onSaved }: StatusPanelProps) {
  const { ticket } = detail;
  const hydrated = useHydrated();
  const statusField = useRef<HTMLSelectElement>(null);
  const resolutionField = useRef<HTMLTextAreaElement>(null);
  const form = useStatusChange(detail, () => {
    // The field goes with what was sent; the keyboard stays in the form.
    if (document.activeElement === resolutionField.current) statusField.current?.focus();
    onSaved?.();
  });
  const { target, verdict, failure } = form;
  const finishes = target !== null && isFinished(target.role);

  return (
    <form
      aria-label="Change status"
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const field = form.submit();
        if (field === 'status') statusField.current?.focus();
        if (field === 'resolution') resolutionField.current?.focus();
      }}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <Field label="Change status" errors={verdict.statusErrors}>
        {(control) => (
          <Select
            {...control}
            ref={statusField}
            disabled={!hydrated}
            value={target?.id ?? ''}
            onChange={(event) => form.chooseStatus(Number(event.target.value) || null)}
          >
            <option value="">{ticket.statusName} → choose…</option>
            {form.statuses.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {form.missingList ? (
        <div role="alert" className="grid justify-items-start gap-2 text-sm text-breach">
          <p>
            The statuses could not be read. {form.missingList.problem.message}{' '}
            <span className="font-mono text-xs">{form.missingList.problem.code}</span>
          </p>
          <Button size="sm" className="text-ink" onClick={form.missingList.retry}>
            Try again
          </Button>
        </div>
      ) : null}
      {finishes ? (
        <Field
          label="Resolution"
          hint={
            ticket.resolution
              ? 'The ticket has one already; it stays unless you write another.'
              : 'How it was solved. Kept here until it is saved; Ctrl or ⌘ + Enter saves.'
          }
          errors={verdict.resolutionErrors}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={resolutionField}
              aria-required={!ticket.resolution}
              value={form.resolution}
              onChange={(event) => form.setResolution(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <div role="status" className="empty:hidden">
        {verdict.warnings.length > 0 ? (
          <ul className="grid gap-1 rounded-md bg-risk-soft px-3 py-2 text-sm text-risk">
            {verdict.warnings.map((warning) => (
              <li key={warning} className="flex gap-2">
                <TriangleAlert aria-label="Warning" className="mt-0.5 size-4 shrink-0" />
                {warning}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {failure ? (
        <p role="alert" className="text-sm text-breach">
          The status was not changed. {failure.message}{' '}
          <span className="font-mono text-xs">{failure.code}</span>
        </p>
      ) : null}
      <Button
        type="submit"
        variant={target ? 'primary' : 'secondary'}
        disabled={!hydrated}
        // Not disabled while it sends: that would drop the focus.
        aria-disabled={form.isSending}
        aria-busy={form.isSending}
      >
        {form.isSending ? 'Saving…' : submitLabel(target, verdict)}
      </Button>
    </form>
  );
}
