'use client';

import { useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { useViewer } from '@/components/shell/desk-providers';
import { showToast } from '@/components/ui/toast';
import { draftKey, useKeptText } from './kept-text';
import { NoteComposer } from './note-composer';
import type { OutboxNote } from './note-outbox';
import { PendingNote } from './pending-note';
import { Timeline } from './timeline';
import { useNoteOutbox } from './use-note-outbox';

const noteSent = () => showToast({ tone: 'done', message: 'Note added' });

/** The timeline with the notes still on their way, and the place to write the next. */
export function TicketConversation({ detail }: { detail: TicketDetail }) {
  const { agent } = useViewer();
  const ticketId = detail.ticket.id;
  const outbox = useNoteOutbox(ticketId, noteSent);
  const [draft, setDraft] = useKeptText(draftKey('note', agent.id, ticketId));
  const [hiddenFromUser, setHiddenFromUser] = useState(true);

  const takeBack = (note: OutboxNote) => {
    setDraft(draft.trim() ? `${note.note}\n\n${draft}` : note.note);
    setHiddenFromUser(note.hiddenFromUser);
    outbox.discard(note);
  };

  return (
    <>
      <Timeline actions={detail.actions} attachments={detail.attachments}>
        {outbox.notes.map((note) => (
          <li key={note.key}>
            <PendingNote
              note={note}
              author={agent.name}
              onRetry={() => outbox.retry(note)}
              onEdit={() => takeBack(note)}
            />
          </li>
        ))}
      </Timeline>
      <NoteComposer
        text={draft}
        onText={setDraft}
        hiddenFromUser={hiddenFromUser}
        onHiddenFromUser={setHiddenFromUser}
        onSend={(input) => {
          outbox.send(input);
          setDraft('');
          // The next thought must not go to the client because the last one did.
          setHiddenFromUser(true);
        }}
      />
    </>
  );
}
