'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { Link2, Unlink } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { linkAddress } from './link-address';
import { toolClass } from './tool-class';

/** Makes the chosen words a link, or puts the address itself there. */
export function LinkButton({ editor }: { editor: Editor }) {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isLink = useEditorState({ editor, selector: ({ editor }) => editor.isActive('link') });
  const address = linkAddress(typed);

  const open = (next: boolean) => {
    const { href } = editor.getAttributes('link');
    setTyped(typeof href === 'string' ? href : '');
    setIsAsked(false);
    setIsOpen(next);
  };
  const apply = () => {
    if (address === null) {
      setIsAsked(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    const isBare = editor.state.selection.empty && !isLink;
    if (isBare) {
      const mark = { type: 'link', attrs: { href: address } };
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [mark] }).run();
    } else chain.setLink({ href: address }).run();
    setIsOpen(false);
  };

  return (
    <Popover open={isOpen} onOpenChange={open}>
      <PopoverTrigger asChild>
        <Toolbar.Button type="button" aria-label="Link" aria-pressed={isLink} className={toolClass}>
          <Link2 aria-hidden className="size-4" />
        </Toolbar.Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label="Link"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <div
          className="grid gap-3"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            apply();
          }}
        >
          <Field
            label="Address"
            errors={isAsked && address === null ? ['Links lead to web pages, mail or phones'] : []}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="url"
                autoComplete="off"
                placeholder="https://…"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <div className="flex gap-2">
            <Button size="sm" variant="primary" onClick={apply}>
              Set link
            </Button>
            {isLink ? (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  setIsOpen(false);
                }}
              >
                <Unlink aria-hidden className="size-4" />
                Remove link
              </Button>
            ) : null}
          </div>
        </div>
      </PopoverContent>
    </Popover>
  );
}
