'use client';

import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { editorExtensions } from './editor-extensions';
import { EditorToolbar } from './editor-toolbar';
import { MentionList, mentionOptionId } from './mention-list';
import { createMentionStore, type Mentionable } from './mention-store';

type ComposerEditorProps = {
  html: string;
  onHtml: (html: string) => void;
  label: string;
  placeholder: string;
  /** Whom one can mention. */
  agents: readonly Mentionable[];
  isInvalid: boolean;
  /** The id of what is said of it. */
  describedBy: string;
  /** Told of the editor once it is there, and of its end. */
  onEditor: (editor: Editor | null) => void;
  /** What stands at the end of the toolbar. */
  children?: ReactNode;
};

const textClass =
  'rich-text max-h-[50dvh] min-h-24 overflow-y-auto px-3 py-2 text-base outline-none **:[[data-type=mention]]:rounded **:[[data-type=mention]]:bg-accent-soft **:[[data-type=mention]]:px-1 **:[[data-type=mention]]:text-accent';

/** Empty where nothing is written. */
function htmlOf(editor: Editor): string {
  const html = editor.getHTML();
  return html === '<p></p>' ? '' : html;
}

/** The text of an entry, with formatting, links and mentions. */
export function ComposerEditor(props: ComposerEditorProps) {
  const { html, onHtml, label, placeholder, agents, isInvalid, describedBy, onEditor } = props;
  const listId = useId();
  const [mentions] = useState(createMentionStore);
  const [extensions] = useState(() => editorExtensions(mentions));
  const { offer, index } = useSyncExternalStore(mentions.subscribe, mentions.get, mentions.get);

  const option = offer && offer.items.length > 0 ? mentionOptionId(listId, index) : undefined;
  const editorProps = useMemo(() => {
    const attributes: Record<string, string> = {
      role: 'textbox',
      class: textClass,
      'aria-multiline': 'true',
      'aria-autocomplete': 'list',
      'aria-label': label,
      'aria-describedby': describedBy,
      ...(isInvalid && { 'aria-invalid': 'true' }),
      ...(option !== undefined && { 'aria-controls': listId, 'aria-activedescendant': option }),
    };
    // Without a list to end, Escape is the form's.
    const keydown = (_view: unknown, { key }: KeyboardEvent) =>
      key === 'Escape' && mentions.get().offer === null;
    return { attributes, handleDOMEvents: { keydown } };
  }, [mentions, label, describedBy, isInvalid, listId, option]);
  const editor = useEditor({
    // Never drawn on the server: nothing is open there.
    immediatelyRender: true,
    extensions,
    content: html,
    onUpdate: ({ editor }) => onHtml(htmlOf(editor)),
    editorProps,
  });

  useEffect(() => mentions.setAgents(agents), [mentions, agents]);
  // Before anything is drawn: what somebody types meanwhile goes on in the editor.
  useLayoutEffect(() => {
    onEditor(editor.isDestroyed ? null : editor);
    return () => onEditor(null);
  }, [editor, onEditor]);

  // Changed from outside: another tab, a template, an entry taken back.
  useEffect(() => {
    if (!editor.isDestroyed && htmlOf(editor) !== html)
      editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);

  return (
    <div
      className={classNames(
        'rounded-md border border-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent',
        isInvalid && 'border-breach',
      )}
    >
      <EditorToolbar editor={editor}>{props.children}</EditorToolbar>
      <div className="relative">
        {html === '' ? (
          <p
            aria-hidden
            className="pointer-events-none absolute inset-x-3 top-2 truncate text-muted"
          >
            {placeholder}
          </p>
        ) : null}
        <EditorContent editor={editor} />
      </div>
      <MentionList store={mentions} id={listId} />
    </div>
  );
}
