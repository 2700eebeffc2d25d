'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionInput } from '@/lib/contracts/action';
import { textToHtml } from '@/lib/domain/rich-text';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { submitKeys } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { PlainNote } from '@/components/composer/plain-note';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import type { Target } from '@/components/queue/current-row';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, useKeptText } from '@/components/ticket/kept-text';
import { OpenDialog, DialogBody, DialogContent } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast';
import { changeWords } from './change-words';
import { ConfirmNotes } from './confirm-notes';
import { LeftNotice } from './left-notice';
import { closeAction } from './open-action';
import { startNotes } from './start-notes';
import { TargetList } from './target-list';

type NoteDialogProps = PickerProps & { targets: readonly Target[] };

/** The text, not the choice of who may read it, which is internal unless one says otherwise. */
function startAtText(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget;
  if (dialog instanceof HTMLElement) dialog.querySelector('textarea')?.focus();
}

/** A note on one ticket or many; what goes to clients is confirmed once more, because it stays said. */
export function NoteDialog({ title, targets, onClose, onCloseAutoFocus }: NoteDialogProps) {
  const client = useQueryClient();
  const { agent } = useViewer();
  const [first] = targets;
  const one = targets.length === 1 && first ? first : null;
  const [text, setText] = useKeptText(draftKey('note', agent.id, one?.id ?? 0));
  const [hiddenFromUser, setHiddenFromUser] = useState(true);
  const [asked, setAsked] = useState<ActionInput | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [keys] = useState(submitKeys);

  const sendOne = async (ticketId: number, input: ActionInput) => {
    setIsSending(true);
    setProblem(null);
    const key = keys.keyFor(JSON.stringify(input));
    const mutation = client
      .getMutationCache()
      .build(client, ticketMutations.addAction(ticketId, client));
    try {
      await mutation.execute({ input, key });
      setText('');
      closeAction();
      showToast({
        tone: 'done',
        message: changeWords.note(input.hiddenFromUser).done(`#${ticketId}`),
      });
    } catch (error) {
      keys.settle(asProblem(error));
      setProblem(asProblem(error));
      setIsSending(false);
    }
  };
  const send = (input: ActionInput) => {
    if (isSending) return;
    if (one) void sendOne(one.id, input);
    else if (!input.hiddenFromUser && !asked) setAsked(input);
    else {
      closeAction();
      startNotes(client, targets, input, () => setText(''));
    }
  };

  if (asked) {
    return (
      <ConfirmNotes
        targets={targets}
        onConfirm={() => send(asked)}
        onBack={() => setAsked(null)}
        onCloseAutoFocus={onCloseAutoFocus}
      />
    );
  }
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={title}
        onOpenAutoFocus={startAtText}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        <DialogBody className="pb-4">
          <LeftNotice targets={targets} />
          {one ? null : <TargetList targets={targets} />}
          <PlainNote
            text={text}
            onText={setText}
            hiddenFromUser={hiddenFromUser}
            onHiddenFromUser={setHiddenFromUser}
            onSend={(note, hidden) =>
              send({ kind: 'note', note: textToHtml(note), hiddenFromUser: hidden })
            }
          />
          <p role="status" className="text-sm text-muted empty:hidden">
            {isSending ? 'Adding the note…' : null}
          </p>
          <p role="alert" className="text-sm text-breach empty:hidden">
            {problem ? (
              <>
                The note was not added. {problem.message}{' '}
                <span className="font-mono text-xs">{problem.code}</span>
              </>
            ) : null}
          </p>
        </DialogBody>
      </DialogContent>
    </OpenDialog>
  );
}
