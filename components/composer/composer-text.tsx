'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Paperclip } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useId, useRef } from 'react';
import { NOTE_MAX } from '@/lib/contracts/limits';
import { placeholderValues } from '@/lib/domain/placeholders';
import type { Ticket } from '@/lib/domain/ticket';
import { startUploads } from '@/components/attachments/uploads';
import { useViewer } from '@/components/shell/desk-providers';
import { Tooltip } from '@/components/ui/tooltip';
import { modeLooks } from './composer-modes';
import type { Draft } from './draft';
import { ComposerEditor } from './editor';
import type { Mentionable } from './mention-store';
import { TemplatesMenu } from './templates-menu';
import { isNearLimit, textLength } from './text-length';
import { toolClass } from './tool-class';

type ComposerTextProps = {
  draft: Draft;
  ticket: Ticket;
  agents: readonly Mentionable[];
  errors: readonly string[];
  editor: Editor | null;
  onEditor: (editor: Editor | null) => void;
  onHtml: (html: string) => void;
};

/** The words of an entry, with templates and files at hand. */
export function ComposerText(props: ComposerTextProps) {
  const { draft, ticket, agents, errors, editor, onEditor, onHtml } = props;
  const client = useQueryClient();
  const { agent } = useViewer();
  const files = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const { textLabel, placeholder } = modeLooks[draft.mode];
  const length = textLength(draft.html);
  return (
    <div className="grid gap-0.5">
      <ComposerEditor
        html={draft.html}
        onHtml={onHtml}
        label={textLabel}
        placeholder={
          draft.mode === 'note' && !draft.hiddenFromUser ? 'The client reads this…' : placeholder
        }
        agents={agents}
        isInvalid={errors.length > 0}
        describedBy={errorId}
        onEditor={onEditor}
      >
        <TemplatesMenu
          html={draft.html}
          focusText={() => editor?.commands.focus()}
          values={placeholderValues(ticket, agent.name)}
          onInsert={(html) => editor?.commands.insertContent(html)}
        />
        <Tooltip content="Attach files">
          <Toolbar.Button
            type="button"
            aria-label="Attach files"
            className={toolClass}
            onClick={() => files.current?.click()}
          >
            <Paperclip aria-hidden className="size-4" />
          </Toolbar.Button>
        </Tooltip>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            startUploads(client, ticket.id, [...(event.target.files ?? [])]);
            // The same file once more is a choice, too.
            event.target.value = '';
          }}
        />
      </ComposerEditor>
      {isNearLimit(length) && length <= NOTE_MAX ? (
        <p role="status" className="text-xs text-muted tabular-nums">
          {length} of {NOTE_MAX} characters
        </p>
      ) : null}
      <div id={errorId} role="alert" className="text-sm text-breach empty:hidden">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
