'use client';

import { useRef, useState } from 'react';
import type { Person } from '@/lib/domain/person';
import type { ChosenClient } from '@/components/pickers/client-picker';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { OpenDialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { clientMove, isReportedByContact, type Choice, type Site } from './dependent-fields';
import type { NamedTicket } from './field-words';

type ClientConfirmProps = Omit<PickerProps, 'title'> & {
  ticket: NamedTicket;
  /** What was chosen. */
  client: ChosenClient;
  person: Person | null;
  site: Site;
  onDecide: (choice: Choice) => void;
};

/** Asks before what was written becomes another client's to read; the keyboard starts at the way back. */
export function ClientConfirm(props: ClientConfirmProps) {
  const { ticket, client, person, site, onDecide, onClose, onCloseAutoFocus } = props;
  const isReporterGone = isReportedByContact(ticket);
  const [clearsReporter, setClearsReporter] = useState(isReporterGone);
  const cancel = useRef<HTMLButtonElement>(null);
  const contact = person?.name ?? 'nobody in particular';
  const place = site.id === null ? 'no site' : (site.name ?? `#${site.id}`);
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        role="alertdialog"
        size="sm"
        title={`Move #${ticket.id} to ${client.name}?`}
        initialFocus={cancel}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        <DialogBody className="gap-3 text-sm">
          <p>
            Everything written here will be seen as {client.name}’s: the conversation and the files
            become theirs.
          </p>
          <p className="text-muted">
            Contact: {contact}. Site: {place}.
            {ticket.contractId === null ? null : ' It comes under no contract then.'}
          </p>
          {isReporterGone ? (
            <Checkbox
              label={`Clear “Reported by ${ticket.reportedBy}”, too`}
              checked={clearsReporter}
              onChange={({ target }) => setClearsReporter(target.checked)}
            />
          ) : null}
        </DialogBody>
        <DialogFooter>
          <Button
            ref={cancel}
            // The Enter that chose what came before may still be held down.
            onKeyDown={(event) => {
              if (event.repeat) event.preventDefault();
            }}
            onClick={onClose}
          >
            Cancel
          </Button>
          <Button
            variant="primary"
            onClick={() => onDecide(clientMove(client, person, site, clearsReporter))}
          >
            Move it
          </Button>
        </DialogFooter>
      </DialogContent>
    </OpenDialog>
  );
}
