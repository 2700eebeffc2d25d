'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import {
  AtSign,
  Bold,
  Code,
  Italic,
  List,
  ListOrdered,
  Strikethrough,
  TextQuote,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import { Tooltip } from '@/components/ui/tooltip';
import { LinkButton } from './link-button';
import { toolClass } from './tool-class';

type Format = {
  name: string;
  label: string;
  icon: LucideIcon;
  keys: string;
  toggle: (editor: Editor) => boolean;
};

const formats: readonly Format[] = [
  {
    name: 'bold',
    label: 'Bold',
    icon: Bold,
    keys: 'mod+b',
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    icon: Italic,
    keys: 'mod+i',
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    label: 'Struck out',
    icon: Strikethrough,
    keys: 'mod+shift+s',
    toggle: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: 'code',
    label: 'Code',
    icon: Code,
    keys: 'mod+e',
    toggle: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    name: 'bulletList',
    label: 'List',
    icon: List,
    keys: 'mod+shift+8',
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    icon: ListOrdered,
    keys: 'mod+shift+7',
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'Quote',
    icon: TextQuote,
    keys: 'mod+shift+b',
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** Formatting: one stop of the Tab key, arrows within. */
export function EditorToolbar({ editor, children }: { editor: Editor; children?: ReactNode }) {
  const active = useEditorState({
    editor,
    selector: ({ editor }) => formats.map(({ name }) => editor.isActive(name)),
  });
  return (
    <Toolbar.Root
      aria-label="Text"
      className="flex flex-wrap items-center gap-x-0.5 border-b max-sm:gap-x-0 px-1 py-0.5"
    >
      {formats.map(({ name, label, icon: Icon, keys, toggle }, at) => (
        <Tooltip key={name} content={label} keys={keys}>
          <Toolbar.Button
            type="button"
            aria-label={label}
            aria-pressed={active[at] ?? false}
            className={toolClass}
            onClick={() => toggle(editor)}
          >
            <Icon aria-hidden className="size-4" />
          </Toolbar.Button>
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
      <Tooltip content="Mention a colleague" keys="@">
        <Toolbar.Button
          type="button"
          aria-label="Mention a colleague"
          className={toolClass}
          onClick={() => startMention(editor)}
        >
          <AtSign aria-hidden className="size-4" />
        </Toolbar.Button>
      </Tooltip>
      {children}
    </Toolbar.Root>
  );
}

/** Types the @ as somebody would: after a space. */
function startMention(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ');
  const space = before === '' || before.endsWith(' ') ? '' : ' ';
  editor.chain().focus().insertContent(`${space}@`).run();
}
